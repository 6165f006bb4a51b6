package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The count of changes to what people find. Whoever changes it takes the next number and holds the counter until the commit, so the
 * numbers come in the order of the commits and a follower misses none.
 */
@Component
public class CatalogueChanges {

    private final JdbcClient jdbc;
    private final AtomicLong madeHere = new AtomicLong();

    CatalogueChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that an offer appeared, changed or went. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(OfferId offer) {
        long seq = next();
        jdbc.sql("UPDATE catalogue_offer SET changed_seq = :seq WHERE id = :offer")
                .param("seq", seq)
                .param("offer", Ids.bytes(offer.value()))
                .update();
    }

    /** Notes that everything of a provider appeared or went. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markAllOf(OrganisationId provider) {
        long seq = next();
        jdbc.sql("UPDATE catalogue_offer SET changed_seq = :seq WHERE provider_id = :provider")
                .param("seq", seq)
                .param("provider", Ids.bytes(provider.value()))
                .update();
    }

    /** The number of the last committed change, by whatever instance. */
    @Transactional(readOnly = true)
    public long last() {
        return jdbc.sql("SELECT seq FROM catalogue_change WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /** The number of the last change that this instance committed; costs nothing. */
    public long lastMadeHere() {
        return madeHere.get();
    }

    private long next() {
        jdbc.sql("UPDATE catalogue_change SET seq = seq + 1 WHERE id = 1").update();
        long seq = jdbc.sql("SELECT seq FROM catalogue_change WHERE id = 1")
                .query(Long.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                madeHere.accumulateAndGet(seq, Math::max);
            }
        });
        return seq;
    }
}
