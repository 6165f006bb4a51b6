package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.internal.CatalogueChanges;
import it.winwelfare.catalogue.internal.OfferShelf;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.providers.SiteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this instance's index in step with the database. It builds the index at start, then asks every other second for the number of
 * the last change, one row by its key, and reads what changed since. A change of this instance is followed before the next search.
 */
@Component
public class IndexFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final int OFFERS_AT_ONCE = 1_000;
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final OfferIndex index;
    private final OfferShelf shelf;
    private final Providers providers;
    private final CatalogueChanges changes;
    private final Object turn = new Object();

    private volatile long seen = -1;
    private @Nullable ScheduledExecutorService looks;

    IndexFollower(OfferIndex index, OfferShelf shelf, Providers providers, CatalogueChanges changes) {
        this.index = index;
        this.shelf = shelf;
        this.providers = providers;
        this.changes = changes;
    }

    /** Follows what this instance changed and the index has not seen; costs nothing if there is nothing. */
    public void catchUpWithOwn() {
        if (changes.lastMadeHere() > seen) {
            look();
        }
    }

    /** Follows what any instance changed. */
    public void follow() {
        synchronized (turn) {
            long last = changes.last();
            if (last <= seen) {
                return;
            }
            List<OfferShelf.Changed> changed = shelf.changedAfter(seen);
            put(changed.stream()
                    .map(OfferShelf.Changed::live)
                    .filter(OfferVersion.class::isInstance)
                    .toList());
            changed.stream().filter(each -> each.live() == null).forEach(each -> index.remove(each.offer()));
            index.refresh();
            seen = last;
        }
    }

    /** Builds the index anew from the database. */
    public void rebuild() {
        synchronized (turn) {
            long from = changes.last();
            index.clear();
            OfferId last = null;
            List<OfferVersion> some = shelf.liveAfter(last, OFFERS_AT_ONCE);
            while (!some.isEmpty()) {
                put(some);
                last = some.getLast().offer();
                some = shelf.liveAfter(last, OFFERS_AT_ONCE);
            }
            index.compact();
            index.refresh();
            seen = from;
        }
    }

    @Override
    public synchronized void start() {
        long before = System.nanoTime();
        rebuild();
        log.info(
                "{} offers can be found; the index took {} ms",
                index.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
        looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("catalogue-index").factory());
        var _ = looks.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (looks != null) {
            looks.shutdownNow();
            looks = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }

    /** A look that fails is made again by the next one; what is found meanwhile is a little old. */
    private void look() {
        try {
            follow();
        } catch (RuntimeException e) {
            log.warn("the index could not follow the database and tries again", e);
        }
    }

    private void put(List<OfferVersion> offers) {
        Set<OrganisationId> owners = new HashSet<>();
        Set<SiteId> places = new HashSet<>();
        for (OfferVersion offer : offers) {
            owners.add(offer.provider());
            places.add(offer.content().site());
        }
        Map<OrganisationId, Provider> known = providers.byIds(new ArrayList<>(owners));
        Map<SiteId, Site> sites = providers.sitesByIds(places);
        for (OfferVersion offer : offers) {
            Provider provider = known.get(offer.provider());
            Site site = sites.get(offer.content().site());
            if (provider != null && provider.isAccredited() && site != null) {
                index.put(new FoundOffer(offer, provider, site));
            } else {
                index.remove(offer.offer());
            }
        }
    }
}
