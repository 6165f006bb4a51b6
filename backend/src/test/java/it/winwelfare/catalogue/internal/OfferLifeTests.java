package it.winwelfare.catalogue.internal;

import static it.winwelfare.catalogue.SampleOffers.ironing;
import static it.winwelfare.catalogue.SampleOffers.priced;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.providers.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The aggregate alone: what may follow what. */
class OfferLifeTests {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private final OrganisationId provider = OrganisationId.next();
    private final Actor seller = person(Role.PROVIDER, provider);
    private final Actor reviewer = ambito();
    private final OfferContent content = ironing("Stiro a domicilio", SiteId.next());
    private final OfferContent dearer = priced(content, Money.euros(18));
    private final OfferEntity offer = new OfferEntity(OfferId.next(), provider, content, NOW);

    @Test
    void aDraftIsWrittenOnUntilItIsSubmitted() {
        offer.amend(dearer, NOW);
        assertThat(offer.latest().number()).isEqualTo(1);
        assertThat(offer.latest().content()).isEqualTo(dearer);
        submit();
        refuses("offer-under-review", () -> offer.amend(content, NOW));
        refuses("offer-under-review", this::submit);
        assertThat(offer.latest().content()).isEqualTo(dearer);
    }

    @Test
    void whatWasSubmittedIsNeverRewritten() {
        OfferVersionEntity submitted = submit();
        assertThatIllegalStateException().isThrownBy(() -> submitted.rewrite(dearer));
    }

    @Test
    void aLiveVersionStaysLiveWhileTheNextIsReviewed() {
        OfferVersionEntity first = live();
        offer.amend(dearer, NOW);
        OfferVersionEntity second = submit();
        assertThat(first.state()).isEqualTo(VersionState.APPROVED);
        assertThat(second.number()).isEqualTo(2);
        offer.turnDown(second.id(), VersionState.REFUSED, "Troppo cara", reviewer, NOW);
        assertThat(first.state()).isEqualTo(VersionState.APPROVED);
        assertThat(first.content().price()).isEqualTo(Money.euros(15));
    }

    @Test
    void approvalTakesTheFormerOneOutOfTheWay() {
        OfferVersionEntity first = live();
        offer.amend(dearer, NOW);
        OfferVersionEntity second = submit();
        offer.approve(second.id(), reviewer, NOW);
        assertThat(first.state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(second.state()).isEqualTo(VersionState.APPROVED);
    }

    @Test
    void askedChangesAreAnsweredByTheNextVersion() {
        OfferVersionEntity first = submit();
        offer.turnDown(first.id(), VersionState.CHANGES_REQUESTED, "Manca l’orario", reviewer, NOW);
        refuses("offer-nothing-to-submit", this::submit);
        offer.amend(content, NOW);
        refuses("offer-unchanged", this::submit);
        offer.amend(dearer, NOW);
        assertThat(submit().number()).isEqualTo(2);
        assertThat(first.state()).isEqualTo(VersionState.CHANGES_REQUESTED);
    }

    @Test
    void aSecondDecisionIsToldOfTheFirst() {
        OfferVersionEntity version = submit();
        offer.approve(version.id(), reviewer, NOW);
        for (ThrowingCallable again : List.<ThrowingCallable>of(
                () -> offer.approve(version.id(), ambito(), NOW),
                () -> offer.turnDown(version.id(), VersionState.REFUSED, "No", ambito(), NOW))) {
            Rejection refused = refuses("offer-already-decided", again);
            assertThat(refused.arguments()).containsEntry("by", reviewer.name()).containsEntry("at", NOW);
        }
    }

    @Test
    void aDraftIsNotDecidedOn() {
        refuses("offer-not-submitted", () -> offer.approve(offer.latest().id(), reviewer, NOW));
        refuses("offer-version-unknown", () -> offer.approve(OfferVersionId.next(), reviewer, NOW));
    }

    @Test
    void nobodyApprovesAnOfferOfTheirOwn() {
        OfferVersionEntity version = submit();
        Actor both = new Actor(
                reviewer.user(),
                "Due ruoli",
                Set.of(new RoleIn(Role.AMBITO, OrganisationId.next()), new RoleIn(Role.PROVIDER, provider)),
                reviewer.origin());
        refuses("reviewer-of-own-offer", () -> offer.approve(version.id(), both, NOW));
        Actor moved = new Actor(
                seller.user(),
                "Ha cambiato lavoro",
                Set.of(new RoleIn(Role.AMBITO, OrganisationId.next())),
                seller.origin());
        refuses("reviewer-of-own-offer", () -> offer.approve(version.id(), moved, NOW));
        assertThat(version.state()).isEqualTo(VersionState.SUBMITTED);
    }

    @Test
    void withdrawingTakesLiveAndOpenAwayAndLeavesWhatWasDecided() {
        OfferVersionEntity first = live();
        offer.amend(dearer, NOW);
        OfferVersionEntity second = submit();
        assertThat(offer.withdraw("Chiudiamo", seller, NOW)).isTrue();
        assertThat(first.state()).isEqualTo(VersionState.WITHDRAWN);
        assertThat(second.state()).isEqualTo(VersionState.WITHDRAWN);
        refuses("offer-withdrawn-meanwhile", () -> offer.approve(second.id(), reviewer, NOW));
        refuses("offer-nothing-to-withdraw", () -> offer.withdraw("Ancora", seller, NOW));
    }

    @Test
    void aWithdrawnOfferMayComeBackAsItWas() {
        live();
        offer.withdraw("Chiudiamo", seller, NOW);
        offer.amend(content, NOW);
        OfferVersionEntity again = submit();
        offer.approve(again.id(), reviewer, NOW);
        assertThat(again.state()).isEqualTo(VersionState.APPROVED);
    }

    @Test
    void noStateLeadsOutOfAnEnd() {
        for (VersionState end : List.of(
                VersionState.CHANGES_REQUESTED,
                VersionState.REFUSED,
                VersionState.SUPERSEDED,
                VersionState.WITHDRAWN)) {
            assertThat(Arrays.stream(VersionState.values())).noneMatch(end::canTransitionTo);
        }
        assertThat(VersionState.DRAFT.canTransitionTo(VersionState.APPROVED)).isFalse();
        assertThat(VersionState.SUBMITTED.canTransitionTo(VersionState.SUPERSEDED))
                .isFalse();
    }

    private OfferVersionEntity submit() {
        return offer.submit(seller, DUE, NOW);
    }

    private OfferVersionEntity live() {
        return offer.approve(submit().id(), reviewer, NOW);
    }

    private static Rejection refuses(String code, ThrowingCallable act) {
        Rejection refused = catchThrowableOfType(Rejection.class, act);
        assertThat(refused).isNotNull().extracting(Rejection::code).isEqualTo(code);
        return refused;
    }
}
