package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.database.Utc;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.providers.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version as it is read for lists and pages, with the names that only its history shows. */
record VersionRow(
        OfferVersion version,
        @Nullable String submittedBy,
        @Nullable String decidedBy,
        @Nullable Instant liveFrom,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** The columns that {@link #read} wants, of the tables {@code v} (version) and {@code o} (offer). */
    static final String COLUMNS = """
            v.id, v.offer_id, o.provider_id, v.number, v.title, v.description, v.category, v.price, v.unit, v.age_from, v.age_to, \
            v.site_id, v.radius_km, v.validity_days, v.vat, v.state, v.submitted_at, v.submitted_by_name, v.due_on, v.decided_at, \
            v.decided_by_name, v.live_from, v.ended_at, v.ended_by_name, v.reason""";

    static VersionRow read(ResultSet row, int ignored) throws SQLException {
        OfferVersion version = new OfferVersion(
                new OfferVersionId(Ids.uuid(row.getBytes("id"))),
                new OfferId(Ids.uuid(row.getBytes("offer_id"))),
                new OrganisationId(Ids.uuid(row.getBytes("provider_id"))),
                row.getInt("number"),
                content(row),
                VersionState.valueOf(row.getString("state")),
                Utc.instantOrNull(row, "submitted_at"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                Utc.instantOrNull(row, "decided_at"));
        return new VersionRow(
                version,
                row.getString("submitted_by_name"),
                row.getString("decided_by_name"),
                Utc.instantOrNull(row, "live_from"),
                Utc.instantOrNull(row, "ended_at"),
                row.getString("ended_by_name"));
    }

    private static OfferContent content(ResultSet row) throws SQLException {
        return new OfferContent(
                row.getString("title"),
                row.getString("description"),
                row.getString("category"),
                Money.cents(row.getLong("price")),
                row.getString("unit"),
                row.getInt("age_from"),
                row.getInt("age_to"),
                new SiteId(Ids.uuid(row.getBytes("site_id"))),
                row.getInt("radius_km"),
                row.getInt("validity_days"),
                VatTreatment.valueOf(row.getString("vat")));
    }
}
