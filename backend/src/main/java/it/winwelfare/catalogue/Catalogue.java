package it.winwelfare.catalogue;

import it.winwelfare.catalogue.internal.OfferShelf;
import it.winwelfare.catalogue.internal.search.IndexFollower;
import it.winwelfare.catalogue.internal.search.OfferIndex;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What anybody may find and read: the live offers of accredited providers, and every version that was ever live. */
@Component
public class Catalogue {

    private final OfferIndex index;
    private final IndexFollower follower;
    private final OfferShelf shelf;
    private final Clock clock;

    Catalogue(OfferIndex index, IndexFollower follower, OfferShelf shelf, Clock clock) {
        this.index = index;
        this.follower = follower;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Searches what is live of providers that are accredited today. What this instance published before is found; what another one
     * published is found some seconds later.
     */
    public SearchResult search(CatalogueQuery query) {
        follower.catchUpWithOwn();
        return index.search(query, BusinessTime.today(clock));
    }

    /** The live version of an offer, whether or not its provider is accredited now; empty if nothing of it is live or it is unknown. */
    public Optional<OfferVersion> live(OfferId offer) {
        return shelf.live(offer);
    }

    /**
     * A version that is or was live, as it was bought.
     *
     * @throws it.winwelfare.problems.Rejection {@code offer-version-unknown}, also for what was never live: see {@link Offers#version}
     */
    public OfferVersion version(OfferVersionId version) {
        return shelf.everLive(List.of(version)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("offer-version-unknown"));
    }

    /** Those of the given versions that are or were live, in one query. */
    public Map<OfferVersionId, OfferVersion> versions(Collection<OfferVersionId> versions) {
        return shelf.everLive(versions).stream().collect(Collectors.toMap(OfferVersion::id, Function.identity()));
    }
}
