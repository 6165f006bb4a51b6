package it.winwelfare.network;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.founded;
import static it.winwelfare.testing.SampleOrganisations.joinForm;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Statements;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

/** Organisations and the alliances that they form. */
@WinTest
@RecordApplicationEvents
class NetworkTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Actor ambito = ambito();

    @Test
    void registersAnOrganisation() {
        NewOrganisation plain = organisation(OrganisationKind.RSA);
        OrganisationId id = organisations.register(ambito, plain);
        Organisation found = organisations.find(id);
        assertThat(found.name()).isEqualTo(plain.name());
        assertThat(found.vatNumber()).isEqualTo(plain.vatNumber());
        assertThat(organisations.names(List.of(id, OrganisationId.next()))).isEqualTo(Map.of(id, plain.name()));
        assertThat(organisations.publicMembers()).contains(found);
        assertThat(events.stream(OrganisationRegistered.class).map(OrganisationRegistered::organisation))
                .contains(id);
    }

    @Test
    void onlyTheAmbitoWritesOrganisationsDown() {
        for (Role role : Role.values()) {
            if (role != Role.AMBITO && role != Role.SYSTEM) {
                Actor other = person(role, OrganisationId.next());
                denies(() -> organisations.register(other, organisation(OrganisationKind.RSA)));
            }
        }
    }

    @Test
    void oneNumberIsOneOrganisationWhicheverFieldItStandsIn() {
        NewOrganisation first = organisation(OrganisationKind.ASSOCIATION);
        organisations.register(ambito, first);
        refuses("organisation-already-registered", () -> organisations.register(ambito, first));
        NewOrganisation sameAsTaxCode = new NewOrganisation(
                "Altra",
                OrganisationKind.ASSOCIATION,
                null,
                first.vatNumber(),
                SampleOrganisations.ALBINO,
                null,
                "a@example.org",
                null,
                null);
        refuses("organisation-already-registered", () -> organisations.register(ambito, sameAsTaxCode));
    }

    @Test
    void fiftyWhoRegisterOneNumberAtOnceMakeOneOrganisation() throws Exception {
        NewOrganisation one = organisation(OrganisationKind.COMPANY);
        List<Object> outcomes = Crowd.of(50, i -> organisations.register(ambito, one));
        assertThat(outcomes).filteredOn(OrganisationId.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Rejection.class::isInstance).hasSize(49);
    }

    @Test
    void anUnknownOrganisationIsNotFound() {
        refuses("unknown-id", () -> organisations.find(OrganisationId.next()));
    }

    @Test
    void anAllianceHasItsLeadAsFirstMember() {
        OrganisationId lead = organisations.register(ambito, organisation(OrganisationKind.PUBLIC_BODY));
        NewAlliance plain = SampleOrganisations.alliance(lead);
        AllianceId id = alliances.found(ambito, plain);
        Alliance found = alliances.find(id);
        assertThat(found.leadName()).isEqualTo(organisations.find(lead).name());
        assertThat(found.declaredPartners()).isEqualTo(11);
        assertThat(alliances.bySlug(plain.slug())).isEqualTo(found);
        assertThat(alliances.all()).contains(found);
        assertThat(alliances.members(id)).extracting(Organisation::id).containsExactly(lead);
        refuses("alliance-slug-taken", () -> alliances.found(ambito, plain));
    }

    @Test
    void aMemberIsOneFromItsEarliestDay() {
        AllianceId alliance = founded(organisations, alliances);
        OrganisationId member = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        LocalDate today = BusinessTime.today(clock);
        alliances.join(ambito, alliance, member, today.plusDays(10));
        assertThat(alliances.of(member)).isEmpty();
        assertThat(alliances.of(member, today.plusDays(10))).containsExactly(alliance);
        alliances.join(ambito, alliance, member, today.minusDays(5));
        alliances.join(ambito, alliance, member, today);
        assertThat(alliances.of(member, today.minusDays(5))).containsExactly(alliance);
        assertThat(alliances.of(member, today.minusDays(6))).isEmpty();
        assertThat(alliances.membersOfAll().get(alliance))
                .extracting(Organisation::id)
                .contains(member);
        assertThat(events.stream(AllianceJoined.class)
                        .filter(joined -> joined.member().equals(member)))
                .as("joining again without effect is no fact")
                .hasSize(2);
    }

    @Test
    void listsAskTheDatabaseAFixedNumberOfTimes() {
        AllianceId alliance = founded(organisations, alliances);
        for (int i = 0; i < 5; i++) {
            OrganisationId member = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
            alliances.join(ambito, alliance, member, BusinessTime.today(clock));
            requests.submit(joinForm(Applicant.BODY));
        }
        Statements statements = new Statements(sql, transactions);
        assertThat(statements.of(() -> alliances.members(alliance))).isEqualTo(2);
        assertThat(statements.of(() -> alliances.membersOfAll())).isEqualTo(2);
        assertThat(statements.of(() -> alliances.all())).isEqualTo(1);
        assertThat(statements.of(() -> organisations.publicMembers())).isEqualTo(1);
        assertThat(statements.of(() -> requests.waiting(ambito))).isEqualTo(1);
    }

    @Test
    void whoDirectsAnAllianceIsItsLeadOrAboveIt() {
        AllianceId alliance = founded(organisations, alliances);
        OrganisationId lead = alliances.find(alliance).lead();
        assertThatCode(() -> {
                    alliances.requireDirector(person(Role.ALLIANCE, lead), alliance);
                    alliances.requireDirector(person(Role.ATS, OrganisationId.next()), alliance);
                    alliances.requireDirector(ambito, alliance);
                })
                .doesNotThrowAnyException();
        denies(() -> alliances.requireDirector(person(Role.ALLIANCE, OrganisationId.next()), alliance));
        denies(() -> alliances.requireDirector(person(Role.PROVIDER, lead), alliance));
    }
}
