package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import it.winwelfare.vouchers.ConflictKind;
import it.winwelfare.vouchers.OfflineConflict;
import it.winwelfare.vouchers.OfflineConflict.OtherScan;
import it.winwelfare.vouchers.OfflineConflict.Settled;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offline scans that were refused; each list is one query. */
@Component
public class ConflictLists {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String ROWS = """
        SELECT s.id, s.provider, s.till, s.scanned_at, s.received_at, s.reason, s.reason_values, s.voucher,
               v.state, v.service_title, v.category, v.beneficiary, v.face_value, v.redeemed_at,
               s.settled, s.settled_at, s.settled_by, s.settled_note,
               o.till other_till, o.scanned_at other_scanned_at
        FROM voucher_offline_scan s
        LEFT JOIN voucher v ON v.id = s.voucher
        LEFT JOIN voucher_offline_scan o ON o.redemption = v.redemption
        WHERE s.outcome = 'REFUSED' AND\s""";

    private static final String OF_PROVIDER =
            ROWS + "s.id < :after AND s.provider = :provider ORDER BY s.id DESC LIMIT :limit";

    private static final String OPEN_FIRST = ROWS + """
        (s.settled > :settled OR (s.settled = :settled AND s.id < :after))
        ORDER BY s.settled, s.id DESC LIMIT :limit""";

    private static final String OPEN_OF_VOUCHERS = ROWS + "s.settled = 0 AND s.voucher IS NOT NULL ORDER BY s.id";

    private static final String OPEN = "0";
    private static final String SETTLED = "1";

    private final JdbcClient client;

    ConflictLists(JdbcClient client) {
        this.client = client;
    }

    /** A provider's own, newest first, with the names of the people. */
    public Slice<OfflineConflict> of(OrganisationId provider, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 1);
        List<OfflineConflict> rows = client.sql(OF_PROVIDER)
                .param("after", Ids.bytes(after == null ? LAST : after.id(0)))
                .param("provider", Ids.bytes(provider.value()))
                .param("limit", limit + 1)
                .query((row, n) -> conflict(row, true))
                .list();
        return Slice.of(rows, limit, row -> Cursor.at(row.id()));
    }

    /** Everybody's, the open ones first and of each the newest, without names of people. */
    public Slice<OfflineConflict> all(@Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 2);
        List<OfflineConflict> rows = client.sql(OPEN_FIRST)
                .param("settled", after != null && after.key(0).equals(SETTLED) ? 1 : 0)
                .param("after", Ids.bytes(after == null ? LAST : after.id(1)))
                .param("limit", limit + 1)
                .query((row, n) -> conflict(row, false))
                .list();
        return Slice.of(rows, limit, row -> Cursor.at(row.settled() == null ? OPEN : SETTLED, row.id()));
    }

    /** Everybody's open ones that are about a voucher, the oldest first, without names of people. */
    List<OfflineConflict> open() {
        return client.sql(OPEN_OF_VOUCHERS)
                .query((row, n) -> conflict(row, false))
                .list();
    }

    /** One of them, without the name of the person. */
    public Optional<OfflineConflict> find(UUID id) {
        return client.sql(ROWS + "s.id = :id")
                .param("id", Ids.bytes(id))
                .query((row, n) -> conflict(row, false))
                .optional();
    }

    /** Notes that it was cleared up; false if it was before, or is no conflict. */
    public boolean settle(UUID id, UserId by, String note, Instant at) {
        return client.sql("""
                        UPDATE voucher_offline_scan SET settled = 1, settled_at = ?, settled_by = ?, settled_note = ?
                        WHERE id = ? AND outcome = 'REFUSED' AND settled = 0""")
                        .params(Utc.column(at), Ids.bytes(by.value()), note, Ids.bytes(id))
                        .update()
                == 1;
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
                ConflictKind.of(reason) == ConflictKind.TWICE ? other(row) : null,
                settled(row));
    }

    private static @Nullable Settled settled(ResultSet row) throws SQLException {
        return row.getInt("settled") == 0
                ? null
                : new Settled(
                        Utc.instant(row, "settled_at"),
                        new UserId(Columns.id(row, "settled_by")),
                        row.getString("settled_note"));
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
