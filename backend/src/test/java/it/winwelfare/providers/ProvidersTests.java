package it.winwelfare.providers;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ALBINO;
import static it.winwelfare.testing.SampleOrganisations.alliance;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.founded;
import static it.winwelfare.testing.SampleOrganisations.joinForm;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WinTest
@RecordApplicationEvents
class ProvidersTests {

    @Autowired
    private Providers providers;

    @Autowired
    private Lapses lapses;

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

    private final Actor ambito = ambito();

    @Test
    void accreditsWhoAskedToJoinAndInvitesTheContact() {
        AllianceId alliance = founded(organisations, alliances);
        JoinForm form = joinForm(Applicant.PROVIDER);
        JoinRequestId request = requests.submit(form);
        OrganisationId id = providers.accredit(ambito, request, alliance, inAYear());
        Provider provider = providers.find(id);
        assertThat(provider.name()).isEqualTo(form.organisationName());
        assertThat(provider.state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(provider.accreditedUntil()).isEqualTo(inAYear());
        assertThat(provider.maskedIban()).isNull();
        assertThat(providers.sites(id)).singleElement().satisfies(site -> {
            assertThat(site.municipalityIstat()).isEqualTo(form.municipalityIstat());
            assertThat(site.address()).isEqualTo("Albino");
        });
        assertThat(alliances.members(alliance)).extracting(Organisation::id).contains(id);
        assertThat(events.stream(InvitationIssued.class)
                        .filter(issued -> issued.email().value().equals(form.contactEmail())))
                .singleElement()
                .satisfies(issued -> assertThat(issued.role()).isEqualTo(Role.PROVIDER));
        assertThat(events.stream(ProviderAccredited.class))
                .extracting(ProviderAccredited::provider)
                .contains(id);
    }

    @Test
    void whatIsWrongLeavesTheRequestAsItWas() {
        AllianceId alliance = founded(organisations, alliances);
        JoinRequestId request = requests.submit(joinForm(Applicant.PROVIDER));
        refuses("accreditation-in-the-past", () -> providers.accredit(ambito, request, alliance, today().minusDays(1)));
        refuses("accreditation-too-long", () -> providers.accredit(ambito, request, alliance, today().plusYears(6)));
        JoinRequestId company = requests.submit(joinForm(Applicant.COMPANY));
        refuses("join-request-of-another-kind", () -> providers.accredit(ambito, company, alliance, inAYear()));
        providers.accredit(ambito, request, alliance, today());
        refuses("join-request-decided", () -> providers.accredit(ambito, request, alliance, inAYear()));
    }

    @Test
    void writesDownWhoIsKnownAlready() {
        OrganisationId id = provider(inAYear());
        assertThat(providers.accredited()).extracting(Provider::id).contains(id);
        assertThat(providers.all(ambito)).extracting(Provider::id).contains(id);
        assertThat(providers.byIds(List.of(id, OrganisationId.next()))).containsOnlyKeys(id);
        assertThat(providers.isAccredited(id, inAYear())).isTrue();
        assertThat(providers.isAccredited(id, inAYear().plusDays(1))).isFalse();
        NewProvider again = new NewProvider(id, null, inAYear(), null, List.of(SampleProviders.site(id, ALBINO)));
        refuses("provider-already-accredited", () -> providers.register(ambito, again));
        OrganisationId bare = organisations.register(ambito, organisation(OrganisationKind.RSA));
        refuses(
                "site-required",
                () -> providers.register(ambito, new NewProvider(bare, null, inAYear(), null, List.of())));
        refuses("provider-unknown", () -> providers.find(bare));
    }

    @Test
    void aWrongSiteTellsItsFieldsAndNothingIsWritten() {
        OrganisationId id = organisations.register(ambito, organisation(OrganisationKind.RSA));
        NewSite wrong = new NewSite(id, " ", "x".repeat(201), "999999");
        FieldErrors refused = catchThrowableOfType(
                FieldErrors.class,
                () -> providers.register(ambito, new NewProvider(id, null, inAYear(), null, List.of(wrong))));
        assertThat(refused.errors())
                .extracting(FieldErrors.FieldError::field)
                .containsExactlyInAnyOrder("name", "address", "municipalityIstat");
        refuses("provider-unknown", () -> providers.find(id));
    }

    @Test
    void aSuspensionHasAReasonAndEnds() {
        OrganisationId id = provider(inAYear());
        refuses("invalid-fields", () -> providers.suspend(ambito, id, "  "));
        providers.suspend(ambito, id, "Documento scaduto");
        assertThat(providers.find(id).state()).isEqualTo(AccreditationState.SUSPENDED);
        assertThat(providers.isAccredited(id, today())).isFalse();
        assertThat(providers.accredited()).extracting(Provider::id).doesNotContain(id);
        assertThat(providers.suspensionReason(person(Role.PROVIDER, id), id)).contains("Documento scaduto");
        refuses("provider-already-suspended", () -> providers.suspend(ambito, id, "Ancora"));
        refuses("accreditation-in-the-past", () -> providers.reinstate(ambito, id, today().minusDays(1)));
        providers.reinstate(ambito, id, today());
        assertThat(providers.find(id).isAccredited()).isTrue();
        assertThat(providers.suspensionReason(ambito, id)).isEmpty();
        assertThat(events.stream(ProviderSuspended.class)
                        .filter(event -> event.provider().equals(id)))
                .hasSize(1);
    }

    @Test
    void lapsesByItselfAndIsToldOnce() {
        OrganisationId id = provider(today().minusDays(1));
        assertThat(providers.find(id).state()).isEqualTo(AccreditationState.LAPSED);
        assertThat(providers.accredited()).extracting(Provider::id).doesNotContain(id);
        lapses.tell();
        lapses.tell();
        assertThat(lapsesOf(id)).isEqualTo(1);
        providers.reinstate(ambito, id, today());
        assertThat(providers.find(id).isAccredited()).isTrue();
        lapses.tell();
        assertThat(lapsesOf(id)).isEqualTo(1);
    }

    @Test
    void theBankAccountIsShownMasked() {
        OrganisationId id = provider(inAYear());
        Iban iban = Iban.italian("03069", "11100", "100000012345");
        providers.payTo(ambito, id, iban);
        assertThat(providers.find(id).maskedIban()).isEqualTo(iban.masked()).doesNotContain("11100");
        assertThat(events.stream(ProviderPaidTo.class)
                        .filter(event -> event.provider().equals(id)))
                .allMatch(event -> event.details().get("iban").equals(iban.masked()));
    }

    @Test
    void aProviderAddsSitesAndDescribesItself() {
        OrganisationId id = provider(inAYear());
        Actor own = person(Role.PROVIDER, id);
        SiteId second = providers.addSite(own, new NewSite(id, "  Sede di Nembro ", "Via Garibaldi 2", "016144"));
        assertThat(providers.sites(id)).hasSize(2);
        assertThat(providers.site(second).name()).isEqualTo("Sede di Nembro");
        assertThat(providers.sitesByIds(List.of(second, SiteId.next()))).containsOnlyKeys(second);
        refuses("site-unknown", () -> providers.site(SiteId.next()));
        providers.describe(own, id, " Lavoriamo con le famiglie. ");
        assertThat(providers.find(id).description()).isEqualTo("Lavoriamo con le famiglie.");
        providers.describe(own, id, "  ");
        assertThat(providers.find(id).description()).isNull();
        refuses("invalid-fields", () -> providers.describe(own, id, "x".repeat(2_001)));
    }

    @Test
    void onlyTheAmbitoDecides() {
        OrganisationId id = provider(inAYear());
        List<BiConsumer<Providers, Actor>> acts = List.of(
                (all, actor) -> all.accredit(actor, JoinRequestId.next(), AllianceId.next(), inAYear()),
                (all, actor) -> all.register(actor, new NewProvider(id, null, inAYear(), null, List.of())),
                (all, actor) -> all.suspend(actor, id, "Motivo"),
                (all, actor) -> all.reinstate(actor, id, inAYear()));
        for (Role role : Role.values()) {
            if (role != Role.AMBITO && role != Role.SYSTEM) {
                acts.forEach(act -> denies(() -> act.accept(providers, person(role, id))));
            }
        }
        denies(() -> providers.all(person(Role.PROVIDER, id)));
    }

    @Test
    void nobodyTouchesAnotherProvider() {
        OrganisationId id = provider(inAYear());
        Actor stranger = person(Role.PROVIDER, provider(inAYear()));
        denies(() -> providers.addSite(stranger, SampleProviders.site(id, ALBINO)));
        denies(() -> providers.describe(stranger, id, "Io"));
        Iban iban = Iban.italian("03069", "11100", "100000012345");
        denies(() -> providers.payTo(stranger, id, iban));
        denies(() -> providers.payTo(person(Role.COMPANY_HR, id), id, iban));
        denies(() -> providers.suspensionReason(stranger, id));
        denies(() -> providers.requireProvider(stranger, id));
    }

    private OrganisationId provider(LocalDate until) {
        return SampleProviders.accredited(
                organisations, providers, ambito, OrganisationKind.SOCIAL_COOPERATIVE_A, until);
    }

    private long lapsesOf(OrganisationId id) {
        return events.stream(ProviderAccreditationLapsed.class)
                .filter(event -> event.provider().equals(id))
                .count();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private LocalDate inAYear() {
        return today().plusYears(1);
    }
}
