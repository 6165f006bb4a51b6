package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.FieldChange;
import it.winwelfare.catalogue.OfferHistory;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads offers for pages, lists and the search: one query each, and no entity. */
@Component
@Transactional(readOnly = true)
public class OfferShelf {

    private static final String SELECT = "SELECT " + VersionRow.COLUMNS
            + " FROM catalogue_offer o JOIN catalogue_offer_version v ON v.offer_id = o.id ";

    private final JdbcClient jdbc;

    OfferShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An offer of which the search must look again.
     *
     * @param live what is live now; null if nothing is
     */
    public record Changed(OfferId offer, @Nullable OfferVersion live) {}

    /** The live version of an offer. */
    public Optional<OfferVersion> live(OfferId offer) {
        return jdbc.sql(SELECT + "WHERE o.id = :offer AND v.id = o.live_version")
                .param("offer", Ids.bytes(offer.value()))
                .query(VersionRow::read)
                .optional()
                .map(VersionRow::version);
    }

    /** A version, whatever its state. */
    public Optional<OfferVersion> version(OfferVersionId version) {
        return jdbc.sql(SELECT + "WHERE v.id = :version")
                .param("version", Ids.bytes(version.value()))
                .query(VersionRow::read)
                .optional()
                .map(VersionRow::version);
    }

    /** Those of the given versions that are or were live. */
    public List<OfferVersion> everLive(Collection<OfferVersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(SELECT + "WHERE v.id IN (:versions) AND v.live_from IS NOT NULL")
                .param(
                        "versions",
                        versions.stream().map(id -> Ids.bytes(id.value())).toList())
                .query(VersionRow::read)
                .list()
                .stream()
                .map(VersionRow::version)
                .toList();
    }

    /** Of each offer of a provider the live version and the latest one, the offer that changed last first. */
    public List<OfferVersion> ofProvider(OrganisationId provider) {
        return jdbc
                .sql(SELECT + """
                        WHERE o.provider_id = :provider
                          AND (v.id = o.live_version
                               OR v.number = (SELECT MAX(w.number) FROM catalogue_offer_version w WHERE w.offer_id = o.id))
                        ORDER BY o.changed_at DESC, o.id, v.number DESC""")
                .param("provider", Ids.bytes(provider.value()))
                .query(VersionRow::read)
                .list()
                .stream()
                .map(VersionRow::version)
                .toList();
    }

    /** What waits for the Ambito, the oldest due day first. */
    public List<OfferVersion> waiting() {
        return jdbc
                .sql(SELECT + "WHERE v.state = 'SUBMITTED' ORDER BY v.due_on, v.submitted_at, v.id")
                .query(VersionRow::read)
                .list()
                .stream()
                .map(VersionRow::version)
                .toList();
    }

    /** All versions of an offer with what each changed; empty if there is no such offer. */
    public Optional<OfferHistory> history(OfferId offer) {
        List<VersionRow> rows = jdbc.sql(SELECT + "WHERE o.id = :offer ORDER BY v.number")
                .param("offer", Ids.bytes(offer.value()))
                .query(VersionRow::read)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<OfferHistory.Step> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            steps.add(step(rows.get(i), i == 0 ? null : rows.get(i - 1)));
        }
        return Optional.of(new OfferHistory(offer, rows.getFirst().version().provider(), steps));
    }

    /** At most so many live offers after the given one, by id: for walking over all. */
    public List<OfferVersion> liveAfter(@Nullable OfferId last, int limit) {
        return jdbc
                .sql(SELECT + "WHERE v.id = o.live_version AND o.id > :last ORDER BY o.id LIMIT :limit")
                .param("last", Ids.bytes(last == null ? new UUID(0, 0) : last.value()))
                .param("limit", limit)
                .query(VersionRow::read)
                .list()
                .stream()
                .map(VersionRow::version)
                .toList();
    }

    /** Offers that changed after the given number of {@link CatalogueChanges}. */
    public List<Changed> changedAfter(long seq) {
        return jdbc.sql("SELECT o.id AS offer, " + VersionRow.COLUMNS
                        + " FROM catalogue_offer o LEFT JOIN catalogue_offer_version v ON v.id = o.live_version"
                        + " WHERE o.changed_seq > :seq")
                .param("seq", seq)
                .query((row, number) -> new Changed(
                        new OfferId(Ids.uuid(row.getBytes("offer"))),
                        row.getBytes("id") == null
                                ? null
                                : VersionRow.read(row, number).version()))
                .list();
    }

    private static OfferHistory.Step step(VersionRow row, @Nullable VersionRow before) {
        return new OfferHistory.Step(
                row.version(),
                row.submittedBy(),
                row.decidedBy(),
                row.endedAt(),
                row.endedBy(),
                before == null
                        ? List.of()
                        : FieldChange.between(
                                before.version().content(), row.version().content()));
    }
}
