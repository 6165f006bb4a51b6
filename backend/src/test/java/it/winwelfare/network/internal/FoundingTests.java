package it.winwelfare.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.OrganisationTaxCode;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.OpenInvitation;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.Organisations;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first person of the Ambito comes in. All tests share one database, in which others are of the Ambito: so the question whether
 * anybody is gets its answer here, and everything else is real.
 */
@WinTest
@RecordApplicationEvents
class FoundingTests {

    private static final Actor PLATFORM = Actor.system("test");

    @Autowired
    private Users users;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Register register;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    private Users asked;
    private Founding founding;
    private String taxCode;
    private EmailAddress email;

    @BeforeEach
    void nobodyIsOfTheAmbito() {
        asked = mock(Users.class, AdditionalAnswers.delegatesTo(users));
        doReturn(false).when(asked).anybodyIs(any());
        founding = new Founding(asked, organisations, register, municipalities, jdbc, transaction);
        taxCode = SampleOrganisations.vatNumber();
        email = People.address();
    }

    @Test
    void writesTheAmbitoDownAndInvitesOnePerson() {
        founding.begin(properties(email.value()));
        Organisation ambito = ambito().orElseThrow();
        assertThat(ambito.name()).isEqualTo("Ambito di prova");
        assertThat(ambito.municipalityIstat()).isEqualTo(SampleOrganisations.ALBINO);
        assertThat(waiting())
                .singleElement()
                .satisfies(invitation -> assertThat(invitation.email()).isEqualTo(email))
                .satisfies(invitation -> assertThat(invitation.role()).isEqualTo(Role.AMBITO))
                .satisfies(invitation -> assertThat(invitation.name()).isEqualTo("Ada Moretti"));
        assertThat(events.stream(InvitationIssued.class)
                        .filter(issued -> issued.email().equals(email)))
                .as("which a letter follows")
                .hasSize(1);
    }

    @Test
    void invitesOnceHoweverOftenAndHoweverManyInstancesStart() throws Exception {
        List<Object> outcomes = Crowd.of(6, n -> {
            founding.begin(properties(email.value()));
            return "started";
        });
        assertThat(outcomes).containsOnly("started");
        List<OpenInvitation> first = waiting();
        assertThat(first).hasSize(1);
        founding.begin(properties(email.value()));
        assertThat(waiting()).isEqualTo(first);
    }

    @Test
    void takesACorrectedAddressInThePlaceOfTheWrongOne() {
        founding.begin(properties("sbagliato-" + email.value()));
        founding.begin(properties(email.value()));
        assertThat(waiting()).extracting(OpenInvitation::email).containsExactly(email);
    }

    @Test
    void doesNothingOnceSomebodyIsOfTheAmbito() {
        when(asked.anybodyIs(Role.AMBITO)).thenReturn(true);
        founding.begin(properties(email.value()));
        assertThat(ambito()).isEmpty();
        People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next()));
        assertThat(users.anybodyIs(Role.AMBITO)).isTrue();
    }

    @Test
    void doesNothingWithoutAnAddress() {
        founding.begin(properties(null));
        founding.begin(properties("  "));
        assertThat(ambito()).isEmpty();
    }

    @Test
    void aMunicipalityThatIsNoneStopsTheStartAndWritesNothing() {
        FoundingProperties wrong =
                new FoundingProperties(email.value(), null, "Ambito di prova", taxCode, "Atlantide sul Serio");
        assertThatThrownBy(() -> founding.begin(wrong)).hasMessageContaining("win.bootstrap.ambito-municipality");
        assertThat(ambito()).isEmpty();
    }

    @Test
    void readsTheEnvironmentAndRefusesAMalformedValueByItsName() {
        FoundingProperties sound =
                bound(Map.of("WIN_BOOTSTRAP_AMBITO_EMAIL", email.value(), "WIN_BOOTSTRAP_AMBITO_TAX_CODE", taxCode));
        assertThat(sound.email()).contains(email);
        assertThat(sound.taxCode()).isEqualTo(OrganisationTaxCode.parse(taxCode).value());
        assertThat(sound.person()).isEqualTo(sound.ambitoName()).isEqualTo("Ambito Valle Seriana");
        assertThat(bound(Map.of("WIN_BOOTSTRAP_AMBITO_EMAIL", "")).email()).isEmpty();
        refused("win.bootstrap.ambito-email", Map.of("WIN_BOOTSTRAP_AMBITO_EMAIL", "ada at example"));
        refused("win.bootstrap.ambito-tax-code", Map.of("WIN_BOOTSTRAP_AMBITO_EMAIL", email.value()));
        refused(
                "win.bootstrap.ambito-tax-code",
                Map.of("WIN_BOOTSTRAP_AMBITO_EMAIL", email.value(), "WIN_BOOTSTRAP_AMBITO_TAX_CODE", "12345678901"));
    }

    private static void refused(String property, Map<String, Object> environment) {
        assertThatThrownBy(() -> bound(environment))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining(property);
    }

    private static FoundingProperties bound(Map<String, Object> environment) {
        StandardEnvironment machine = new StandardEnvironment();
        machine.getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", environment));
        ConfigurationPropertySources.attach(machine);
        return Binder.get(machine).bindOrCreate("win.bootstrap", FoundingProperties.class);
    }

    private FoundingProperties properties(@Nullable String address) {
        return new FoundingProperties(address, "Ada Moretti", "Ambito di prova", taxCode, "Albino");
    }

    private Optional<Organisation> ambito() {
        return register.byCode(taxCode);
    }

    private List<OpenInvitation> waiting() {
        return users.invited(PLATFORM, ambito().orElseThrow().id());
    }
}
