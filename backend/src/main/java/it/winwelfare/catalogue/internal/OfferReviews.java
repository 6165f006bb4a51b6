package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.DecisionSource;
import it.winwelfare.network.Organisations;
import it.winwelfare.network.PendingDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The versions that wait for the Ambito, for its desk. */
@Component
class OfferReviews implements DecisionSource {

    private static final String KIND = "offer-review";

    private final OfferShelf shelf;
    private final Organisations organisations;

    OfferReviews(OfferShelf shelf, Organisations organisations) {
        this.shelf = shelf;
        this.organisations = organisations;
    }

    @Override
    public List<PendingDecision> pending(Actor ambito) {
        List<OfferVersion> waiting = shelf.waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<OrganisationId, String> names = organisations.names(
                waiting.stream().map(OfferVersion::provider).distinct().toList());
        return waiting.stream()
                .map(version -> decision(version, names.getOrDefault(version.provider(), "")))
                .toList();
    }

    private static PendingDecision decision(OfferVersion version, String from) {
        Instant since = Objects.requireNonNull(version.submittedAt());
        LocalDate due = Objects.requireNonNull(version.dueOn());
        return new PendingDecision(KIND, version.id().value(), version.content().title(), from, since, due);
    }
}
