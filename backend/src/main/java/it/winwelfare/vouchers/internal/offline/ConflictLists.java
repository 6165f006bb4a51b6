package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.vouchers.ConflictKind;
import it.winwelfare.vouchers.OfflineConflict;
import it.winwelfare.vouchers.OfflineConflict.OtherScan;
import it.winwelfare.vouchers.OfflineConflict.Subject;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.internal.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offline scans that were refused, newest first; each list is one query. */
@Component
public class ConflictLists {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String ROWS = """
        SELECT s.id, s.provider, s.till, s.scanned_at, s.received_at, s.reason, s.reason_values, s.voucher,
               v.state, v.service_title, v.category, v.beneficiary, v.face_value, v.redeemed_at,
               o.till other_till, o.scanned_at other_scanned_at
        FROM voucher_offline_scan s
        LEFT JOIN voucher v ON v.id = s.voucher
        LEFT JOIN voucher_offline_scan o ON o.redemption = v.redemption
        WHERE s.outcome = 'REFUSED' AND s.id < :after
        """;

    private static final String NEWEST_FIRST = " ORDER BY s.id DESC LIMIT :limit";

    private final JdbcClient client;

    ConflictLists(JdbcClient client) {
        this.client = client;
    }

    /** A provider's own, with the names of the people. */
    public Slice<OfflineConflict> of(OrganisationId provider, @Nullable String cursor, int limit) {
        return list(ROWS + " AND s.provider = :provider" + NEWEST_FIRST, provider, cursor, limit);
    }

    /** Everybody's, without names of people. */
    public Slice<OfflineConflict> all(@Nullable String cursor, int limit) {
        return list(ROWS + NEWEST_FIRST, null, cursor, limit);
    }

    private Slice<OfflineConflict> list(
            String sql, @Nullable OrganisationId provider, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 1);
        JdbcClient.StatementSpec statement = client.sql(sql)
                .param("after", Ids.bytes(after == null ? LAST : after.id(0)))
                .param("limit", limit + 1);
        if (provider != null) {
            statement = statement.param("provider", Ids.bytes(provider.value()));
        }
        List<OfflineConflict> rows =
                statement.query((row, n) -> conflict(row, provider != null)).list();
        return Slice.of(rows, limit, row -> Cursor.at(row.id()));
    }

    private static OfflineConflict conflict(ResultSet row, boolean withNames) throws SQLException {
        Refusal reason = Objects.requireNonNull(ScanRows.reason(row));
        Subject subject = subject(row, withNames);
        return new OfflineConflict(
                Columns.id(row, "id"),
                new OrganisationId(Columns.id(row, "provider")),
                row.getString("till"),
                Utc.instant(row, "scanned_at"),
                Utc.instant(row, "received_at"),
                reason,
                subject,
                ConflictKind.of(reason) == ConflictKind.TWICE ? other(row) : null);
    }

    private static @Nullable Subject subject(ResultSet row, boolean withNames) throws SQLException {
        UUID voucher = Columns.idOrNull(row, "voucher");
        if (voucher == null) {
            return null;
        }
        return new Subject(
                new VoucherId(voucher),
                VoucherState.valueOf(row.getString("state")),
                row.getString("service_title"),
                row.getString("category"),
                withNames ? row.getString("beneficiary") : null,
                Columns.money(row, "face_value"));
    }

    private static @Nullable OtherScan other(ResultSet row) throws SQLException {
        Instant offline = Utc.instantOrNull(row, "other_scanned_at");
        if (offline != null) {
            return new OtherScan(offline, row.getString("other_till"));
        }
        Instant online = Utc.instantOrNull(row, "redeemed_at");
        return online == null ? null : new OtherScan(online, null);
    }
}
