package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import it.winwelfare.vouchers.DayView;
import it.winwelfare.vouchers.RedemptionFilter;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionRow;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a provider reads about its own redemptions: each list is one query. */
@Component
public class RedemptionLists {

    private static final int LATEST = 50;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(9999, 1, 1, 0, 0);

    private static final UUID NOTHING = new UUID(0, 0);

    private static final String ROWS = """
        SELECT r.id, r.voucher, r.amount, r.redeemed_at, r.undo_until, r.undone_at,
               v.code, v.service_title, v.beneficiary, v.state
        FROM voucher_redemption r JOIN voucher v ON v.id = r.voucher
        WHERE r.provider = :provider AND r.redeemed_at >= :from AND r.redeemed_at < :to
        """;

    private final JdbcClient client;
    private final Clock clock;

    RedemptionLists(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#list}. */
    public Slice<RedemptionRow> list(
            OrganisationId provider, RedemptionFilter filter, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 2);
        LocalDate first = filter.from();
        LocalDate last = filter.to();
        String text = filter.text() == null ? "" : filter.text().strip();
        Instant now = clock.instant();
        List<RedemptionRow> rows = client.sql(ROWS + """
              AND (:text = '' OR v.service_title LIKE :pattern OR v.beneficiary LIKE :pattern OR CONVERT(v.code USING utf8mb4) LIKE :code)
              AND (r.redeemed_at < :afterAt OR (r.redeemed_at = :afterAt AND r.id < :afterId))
            ORDER BY r.redeemed_at DESC, r.id DESC LIMIT :limit\
            """)
                .param("provider", Ids.bytes(provider.value()))
                .param("from", first == null ? BEGINNING : Utc.column(BusinessTime.startOf(first)))
                .param("to", last == null ? END : Utc.column(BusinessTime.endOf(last)))
                .param("text", text)
                .param("pattern", containing(text))
                .param("code", containing(text.replace("-", "").toUpperCase(Locale.ROOT)))
                .param("afterAt", after == null ? END : Utc.column(instant(after)))
                .param("afterId", Ids.bytes(after == null ? NOTHING : after.id(1)))
                .param("limit", limit + 1)
                .query((row, n) -> row(row, now))
                .list();
        return Slice.of(rows, limit, row -> Cursor.at(row.at(), row.id().value()));
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#today}. */
    public DayView today(OrganisationId provider) {
        Instant now = clock.instant();
        LocalDate day = BusinessTime.dateOf(now);
        Taken taken = taken(provider, day);
        Waiting waiting = waiting(provider, day);
        List<RedemptionRow> latest = client.sql(ROWS + "ORDER BY r.redeemed_at DESC, r.id DESC LIMIT :limit")
                .param("provider", Ids.bytes(provider.value()))
                .param("from", Utc.column(BusinessTime.startOf(day)))
                .param("to", Utc.column(BusinessTime.endOf(day)))
                .param("limit", LATEST)
                .query((row, n) -> row(row, now))
                .list();
        return new DayView(
                day, taken.count(), taken.amount(), taken.month(), waiting.count(), waiting.amount(), latest);
    }

    private record Taken(int count, Money amount, Money month) {}

    private Taken taken(OrganisationId provider, LocalDate day) {
        return client.sql("""
            SELECT COALESCE(SUM(redeemed_at >= :today), 0) number,
                   COALESCE(SUM(CASE WHEN redeemed_at >= :today THEN amount ELSE 0 END), 0) amount,
                   COALESCE(SUM(amount), 0) month
            FROM voucher_redemption
            WHERE provider = :provider AND redeemed_at >= :month AND redeemed_at < :end AND undone_at IS NULL\
            """)
                .param("provider", Ids.bytes(provider.value()))
                .param("today", Utc.column(BusinessTime.startOf(day)))
                .param("month", Utc.column(BusinessTime.startOf(YearMonth.from(day))))
                .param("end", Utc.column(BusinessTime.endOf(day)))
                .query((row, n) ->
                        new Taken(row.getInt("number"), Columns.money(row, "amount"), Columns.money(row, "month")))
                .single();
    }

    private record Waiting(int count, Money amount) {}

    private Waiting waiting(OrganisationId provider, LocalDate day) {
        return client.sql("""
            SELECT COUNT(*) number, COALESCE(SUM(face_value), 0) amount FROM voucher
            WHERE provider = ? AND state = 'ISSUED' AND valid_until >= ?\
            """)
                .param(Ids.bytes(provider.value()))
                .param(day)
                .query((row, n) -> new Waiting(row.getInt("number"), Columns.money(row, "amount")))
                .single();
    }

    private static RedemptionRow row(ResultSet row, Instant now) throws SQLException {
        Instant undoneAt = Utc.instantOrNull(row, "undone_at");
        boolean settled = undoneAt == null && "SETTLED".equals(row.getString("state"));
        boolean undoable = undoneAt == null && !settled && now.isBefore(Utc.instant(row, "undo_until"));
        return new RedemptionRow(
                new RedemptionId(Columns.id(row, "id")),
                new VoucherId(Columns.id(row, "voucher")),
                row.getString("code"),
                row.getString("service_title"),
                row.getString("beneficiary"),
                Columns.money(row, "amount"),
                Utc.instant(row, "redeemed_at"),
                undoneAt,
                undoable,
                settled);
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.key(0));
        } catch (DateTimeException notAnInstant) {
            throw Refused.invalid("invalid-cursor");
        }
    }

    private static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
