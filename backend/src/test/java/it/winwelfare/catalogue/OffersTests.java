package it.winwelfare.catalogue;

import static it.winwelfare.catalogue.SampleOffers.ironing;
import static it.winwelfare.catalogue.SampleOffers.priced;
import static it.winwelfare.catalogue.SampleOffers.titled;
import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.person;
import static it.winwelfare.testing.SampleOrganisations.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.network.Desk;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.network.PendingDecision;
import it.winwelfare.problems.Rejection;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.SampleProviders;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The offers as they are governed and found, with the database and the index. */
@WinTest
@RecordApplicationEvents
class OffersTests {

    @Autowired
    private Offers offers;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Providers providers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Desk desk;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Clock clock;

    private final Actor ambito = ambito();
    private final String word = word();
    private OrganisationId provider;
    private Actor seller;
    private OfferContent content;

    @BeforeEach
    void aProvider() {
        provider = SampleProviders.accredited(
                organisations, providers, ambito, OrganisationKind.SOCIAL_COOPERATIVE_B, today().plusYears(1));
        seller = person(Role.PROVIDER, provider);
        content = ironing("Stiro " + word, providers.sites(provider).getFirst().id());
    }

    @Test
    void goesFromDraftOverTheDeskToThePublic() {
        OfferId offer = offers.draft(seller, provider, content);
        assertThat(found()).isEmpty();
        assertThat(catalogue.live(offer)).isEmpty();
        offers.submit(seller, offer);
        OfferVersion submitted = latest(offer);
        assertThat(submitted.state()).isEqualTo(VersionState.SUBMITTED);
        assertThat(submitted.dueOn()).isEqualTo(today().plusDays(10));
        assertThat(waiting(submitted.id())).get().satisfies(decision -> {
            assertThat(decision.title()).isEqualTo(content.title());
            assertThat(decision.from()).isEqualTo(providers.find(provider).name());
            assertThat(decision.dueOn()).isEqualTo(submitted.dueOn());
        });
        assertThat(found()).isEmpty();

        offers.approve(ambito, submitted.id());
        assertThat(waiting(submitted.id())).isEmpty();
        OfferVersion live = catalogue.live(offer).orElseThrow();
        assertThat(live.content()).isEqualTo(content);
        assertThat(live.isLive()).isTrue();
        assertThat(live.submittedAt()).isNotNull().isBeforeOrEqualTo(live.decidedAt());
        assertThat(catalogue.version(live.id())).isEqualTo(live);
        assertThat(catalogue.versions(List.of(live.id(), OfferVersionId.next())))
                .containsOnlyKeys(live.id());
        assertThat(found()).singleElement().satisfies(summary -> {
            assertThat(summary.offer()).isEqualTo(offer);
            assertThat(summary.version()).isEqualTo(live.id());
            assertThat(summary.municipalityName()).isEqualTo("Albino");
            assertThat(summary.price()).isEqualTo(Money.euros(15));
        });
        assertThat(events.stream(OfferPublished.class).map(OfferPublished::offer))
                .contains(offer);
    }

    @Test
    void aNewPriceIsNotLiveBeforeItIsApproved() {
        OfferId offer = live(content);
        offers.amend(seller, offer, priced(content, Money.euros(18)));
        offers.submit(seller, offer);
        assertThat(catalogue.live(offer).orElseThrow().content().price()).isEqualTo(Money.euros(15));
        OfferVersionId second = latest(offer).id();
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> catalogue.version(second));
        assertThat(offers.ofProvider(seller, provider))
                .extracting(OfferVersion::state)
                .containsExactly(VersionState.SUBMITTED, VersionState.APPROVED);

        OfferHistory history = offers.history(ambito, offer);
        assertThat(history.changesFromLive(second)).containsExactly(new FieldChange("price", "15.00", "18.00"));
        assertThat(history.steps().getLast().changes()).containsExactly(new FieldChange("price", "15.00", "18.00"));

        OfferVersionId first = history.live().orElseThrow().id();
        offers.approve(ambito, second);
        assertThat(catalogue.live(offer).orElseThrow().content().price()).isEqualTo(Money.euros(18));
        assertThat(catalogue.version(first).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(found()).extracting(OfferSummary::price).containsExactly(Money.euros(18));
        assertThat(offers.history(seller, offer).steps())
                .extracting(OfferHistory.Step::decidedBy)
                .containsExactly(ambito.name(), ambito.name());
        assertThat(offers.history(seller, offer).steps().getFirst().endedAt()).isNotNull();
    }

    @Test
    void aNoHasAReasonThatTheProviderReads() {
        OfferId offer = offers.draft(seller, provider, content);
        offers.submit(seller, offer);
        OfferVersionId first = latest(offer).id();
        refuses("invalid-fields", () -> offers.askChanges(ambito, first, " "));
        refuses("invalid-fields", () -> offers.refuse(ambito, first, ""));
        offers.askChanges(ambito, first, "Scrivi l’orario di ritiro");
        assertThat(latest(offer).reason()).isEqualTo("Scrivi l’orario di ritiro");
        assertThat(latest(offer).state()).isEqualTo(VersionState.CHANGES_REQUESTED);

        offers.amend(seller, offer, titled(content, content.title() + " in giornata"));
        offers.submit(seller, offer);
        offers.refuse(ambito, latest(offer).id(), "Non è un servizio della rete");
        assertThat(latest(offer).state()).isEqualTo(VersionState.REFUSED);
        assertThat(found()).isEmpty();
        assertThat(events.stream(OfferRefused.class).map(OfferRefused::reason))
                .contains("Non è un servizio della rete");
    }

    @Test
    void whenManyDecideAtOnceOneDecisionCounts() throws Exception {
        OfferId offer = offers.draft(seller, provider, content);
        offers.submit(seller, offer);
        OfferVersionId version = latest(offer).id();
        List<Object> outcomes = Crowd.of(8, number -> {
            if (number % 2 == 0) {
                offers.approve(ambito(), version);
            } else {
                offers.refuse(ambito(), version, "No");
            }
            return "decided";
        });
        assertThat(outcomes).containsOnlyOnce("decided");
        assertThat(outcomes.stream().filter(Rejection.class::isInstance).map(Rejection.class::cast))
                .hasSize(7)
                .allSatisfy(refused -> {
                    assertThat(refused.code()).isEqualTo("offer-already-decided");
                    assertThat(refused.arguments())
                            .containsEntry("by", ambito.name())
                            .containsKey("at");
                });
        OfferHistory history = offers.history(ambito, offer);
        assertThat(history.steps()).hasSize(1);
    }

    @Test
    void whenManyAmendAtOnceOneDraftIsLeft() throws Exception {
        OfferId offer = live(content);
        List<Object> outcomes = Crowd.of(6, number -> {
            offers.amend(seller, offer, priced(content, Money.euros(20 + number)));
            return "written";
        });
        assertThat(outcomes).containsOnly("written");
        assertThat(offers.history(seller, offer).steps())
                .extracting(step -> step.version().state())
                .containsExactly(VersionState.APPROVED, VersionState.DRAFT);
    }

    @Test
    void aWithdrawnOfferIsGoneAndItsVersionsStay() {
        OfferId offer = live(content);
        OfferVersionId version = catalogue.live(offer).orElseThrow().id();
        refuses("invalid-fields", () -> offers.withdraw(seller, offer, " "));
        offers.withdraw(seller, offer, "Chiudiamo per lavori");
        assertThat(found()).isEmpty();
        assertThat(catalogue.live(offer)).isEmpty();
        assertThat(catalogue.version(version).state()).isEqualTo(VersionState.WITHDRAWN);
        assertThat(offers.history(seller, offer).steps().getLast().endedBy()).isEqualTo(seller.name());
        refuses("offer-nothing-to-withdraw", () -> offers.withdraw(ambito, offer, "Ancora"));
    }

    @Test
    void theOffersOfAProviderComeAndGoWithItsAccreditation() {
        live(content);
        assertThat(found()).hasSize(1);
        providers.suspend(ambito, provider, "Documento scaduto");
        assertThat(found()).isEmpty();
        OfferId next = offers.draft(seller, provider, titled(content, "Altro " + word));
        refuses("provider-not-accredited", () -> offers.submit(seller, next));
        providers.reinstate(ambito, provider, today());
        assertThat(found()).hasSize(1);
    }

    @Test
    void nobodyElseSeesOrTouchesAnOffer() {
        OfferId offer = offers.draft(seller, provider, content);
        OfferVersionId version = latest(offer).id();
        OrganisationId other = SampleProviders.accredited(
                organisations, providers, ambito, OrganisationKind.ASSOCIATION, today().plusYears(1));
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                Actor stranger = person(role, other);
                denies(() -> offers.draft(stranger, provider, content));
                denies(() -> offers.amend(stranger, offer, content));
                denies(() -> offers.submit(stranger, offer));
                if (role != Role.AMBITO) {
                    denies(() -> offers.history(stranger, offer));
                    denies(() -> offers.version(stranger, version));
                    denies(() -> offers.ofProvider(stranger, provider));
                    denies(() -> offers.withdraw(stranger, offer, "Motivo"));
                    denies(() -> offers.approve(stranger, version));
                    denies(() -> offers.askChanges(stranger, version, "Motivo"));
                    denies(() -> offers.refuse(stranger, version, "Motivo"));
                }
            }
        }
        denies(() -> offers.approve(seller, version));
    }

    @Test
    void whatIsNotThereIsUnknown() {
        refuses("offer-unknown", () -> offers.history(ambito, OfferId.next()));
        refuses("offer-unknown", () -> offers.submit(seller, OfferId.next()));
        refuses("offer-version-unknown", () -> offers.approve(ambito, OfferVersionId.next()));
        refuses("offer-version-unknown", () -> catalogue.version(OfferVersionId.next()));
        refuses("unknown-id", () -> OfferId.parse("1-2-3-4-5"));
        refuses("unknown-id", () -> OfferVersionId.parse("' OR 1=1"));
        assertThat(catalogue.live(OfferId.next())).isEmpty();
        assertThat(catalogue.versions(List.of())).isEmpty();
    }

    @Test
    void nothingIsKeptOfAnUnsoundOffer() {
        refuses("invalid-fields", () -> offers.draft(seller, provider, priced(content, Money.ZERO)));
        assertThat(offers.ofProvider(seller, provider)).isEmpty();
    }

    private OfferId live(OfferContent what) {
        OfferId offer = offers.draft(seller, provider, what);
        offers.submit(seller, offer);
        offers.approve(ambito, latest(offer).id());
        return offer;
    }

    private OfferVersion latest(OfferId offer) {
        return offers.history(seller, offer).latest();
    }

    /** Words of tests are alike, and the search forgives slips: so only this provider's. */
    private List<OfferSummary> found() {
        return catalogue.search(CatalogueQuery.ofText(word)).offers().stream()
                .filter(summary -> summary.providerId().equals(provider))
                .toList();
    }

    private Optional<PendingDecision> waiting(OfferVersionId version) {
        return desk.queue(ambito).stream()
                .filter(decision -> decision.kind().equals("offer-review")
                        && decision.subject().equals(version.value()))
                .findFirst();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
