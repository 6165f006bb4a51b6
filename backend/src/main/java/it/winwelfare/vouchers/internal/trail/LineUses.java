package it.winwelfare.vouchers.internal.trail;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.vouchers.LineVoucher;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.internal.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What budget lines have promised and paid, and by which vouchers. */
@Component
public class LineUses {

    private static final int PAGE = 30;

    private final JdbcClient client;

    LineUses(JdbcClient client) {
        this.client = client;
    }

    /**
     * What a line's vouchers stand at.
     *
     * @param committed of vouchers that wait
     * @param spent of vouchers that were used
     */
    public record Used(Money committed, Money spent) {

        /** Of a line without vouchers. */
        public static final Used NOTHING = new Used(Money.ZERO, Money.ZERO);
    }

    /** Lines without vouchers are absent. */
    public Map<BudgetLineId, Used> of(Collection<BudgetLineId> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("""
                        SELECT s.source,
                               SUM(CASE WHEN v.state = 'ISSUED' THEN s.amount ELSE 0 END) committed,
                               SUM(CASE WHEN v.state IN ('REDEEMED', 'SETTLED') THEN s.amount ELSE 0 END) spent
                        FROM voucher_share s JOIN voucher v ON v.id = s.voucher
                        WHERE s.kind = 'GRANT_LINE' AND s.source IN (:lines)
                        GROUP BY s.source""")
                .param(
                        "lines",
                        lines.stream().map(line -> Ids.bytes(line.value())).toList())
                .query((row, n) -> Map.entry(
                        new BudgetLineId(Columns.id(row, "source")),
                        new Used(Columns.money(row, "committed"), Columns.money(row, "spent"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** See {@link it.winwelfare.vouchers.FundingTrail#vouchersOf}. */
    public Slice<LineVoucher> vouchersOf(BudgetLineId line, @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        var rows = client.sql("""
                        SELECT v.id, v.provider, v.provider_name, v.category, v.state, s.amount, v.own_part,
                               v.issued_at, v.redeemed_at, v.closed_at
                        FROM voucher_share s JOIN voucher v ON v.id = s.voucher
                        WHERE s.kind = 'GRANT_LINE' AND s.source = :line AND s.voucher < :after
                        ORDER BY s.voucher DESC LIMIT :limit""")
                .param("line", Ids.bytes(line.value()))
                .param("after", Ids.bytes(after == null ? new UUID(-1, -1) : after.id(0)))
                .param("limit", PAGE + 1)
                .query((row, n) -> voucher(row))
                .list();
        return Slice.of(rows, PAGE, last -> Cursor.at(last.voucher().value()));
    }

    private static LineVoucher voucher(ResultSet row) throws SQLException {
        VoucherId id = new VoucherId(Columns.id(row, "id"));
        return new LineVoucher(
                id,
                id.pseudonym(),
                new OrganisationId(Columns.id(row, "provider")),
                row.getString("provider_name"),
                row.getString("category"),
                VoucherState.valueOf(row.getString("state")),
                Columns.money(row, "amount"),
                Columns.money(row, "own_part"),
                Utc.instant(row, "issued_at"),
                Utc.instantOrNull(row, "redeemed_at"),
                Utc.instantOrNull(row, "closed_at"));
    }
}
