package it.winwelfare.vouchers.internal.trail;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.vouchers.RedeemedVoucher;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.StatementRef;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Redeemed vouchers on their way into a statement. */
@Component
public class Takings {

    private static final int CHUNK = 500;

    /** The redemption that counts, so no undone one; not settled yet. */
    private static final String UNSETTLED = """
            FROM voucher_redemption r JOIN voucher v ON v.id = r.voucher AND v.redemption = r.id AND v.state = 'REDEEMED'
            """;

    private final JdbcClient client;

    Takings(JdbcClient client) {
        this.client = client;
    }

    /** See {@link it.winwelfare.vouchers.ProviderTakings#providersToSettle}. */
    public List<OrganisationId> providers(YearMonth month) {
        return client.sql("SELECT DISTINCT r.provider " + UNSETTLED
                        + " WHERE r.redeemed_at >= :from AND r.redeemed_at < :to ORDER BY r.provider")
                .param("from", Utc.column(BusinessTime.startOf(month)))
                .param("to", Utc.column(BusinessTime.endOf(month)))
                .query((row, n) -> new OrganisationId(Columns.id(row, "provider")))
                .list();
    }

    /** See {@link it.winwelfare.vouchers.ProviderTakings#redeemedIn}. */
    public List<RedeemedVoucher> redeemed(OrganisationId provider, YearMonth month) {
        Map<VoucherId, RedeemedVoucher> vouchers = new LinkedHashMap<>();
        client.sql("""
                        SELECT v.id, v.code, r.id redemption, r.redeemed_at, v.service_title, v.face_value, v.own_part,
                               s.source, s.label, s.amount
                        """ + UNSETTLED + """
                        LEFT JOIN voucher_share s ON s.voucher = v.id AND s.kind = 'GRANT_LINE'
                        WHERE r.provider = :provider AND r.redeemed_at >= :from AND r.redeemed_at < :to
                        ORDER BY r.redeemed_at, r.id, s.position""")
                .param("provider", Ids.bytes(provider.value()))
                .param("from", Utc.column(BusinessTime.startOf(month)))
                .param("to", Utc.column(BusinessTime.endOf(month)))
                .query((row, n) -> redeemed(row))
                .list()
                .forEach(one -> vouchers.merge(one.voucher(), one, Takings::together));
        return List.copyOf(vouchers.values());
    }

    /** {@code REDEEMED → SETTLED}; answers how many. */
    public int settle(Collection<VoucherId> vouchers, StatementRef statement) {
        List<byte[]> ids =
                vouchers.stream().distinct().map(id -> Ids.bytes(id.value())).toList();
        int settled = 0;
        for (int from = 0; from < ids.size(); from += CHUNK) {
            settled += client.sql("UPDATE voucher SET state = 'SETTLED', statement = :statement"
                            + " WHERE id IN (:ids) AND state = 'REDEEMED'")
                    .param("statement", Ids.bytes(statement.value()))
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .update();
        }
        return settled;
    }

    private static RedeemedVoucher redeemed(ResultSet row) throws SQLException {
        VoucherId id = new VoucherId(Columns.id(row, "id"));
        List<RedeemedVoucher.GrantPart> grants = row.getBytes("source") == null
                ? List.of()
                : List.of(new RedeemedVoucher.GrantPart(
                        new BudgetLineId(Columns.id(row, "source")),
                        row.getString("label"),
                        Columns.money(row, "amount")));
        return new RedeemedVoucher(
                id,
                row.getString("code"),
                id.pseudonym(),
                new RedemptionId(Columns.id(row, "redemption")),
                Utc.instant(row, "redeemed_at"),
                row.getString("service_title"),
                Columns.money(row, "face_value"),
                Columns.money(row, "own_part"),
                grants);
    }

    private static RedeemedVoucher together(RedeemedVoucher one, RedeemedVoucher other) {
        List<RedeemedVoucher.GrantPart> grants = new ArrayList<>(one.grants());
        grants.addAll(other.grants());
        return new RedeemedVoucher(
                one.voucher(),
                one.code(),
                one.pseudonym(),
                one.redemption(),
                one.redeemedAt(),
                one.serviceTitle(),
                one.amount(),
                one.own(),
                grants);
    }
}
