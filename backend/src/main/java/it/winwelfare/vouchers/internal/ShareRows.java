package it.winwelfare.vouchers.internal;

import it.winwelfare.database.MultiRow;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What paid each voucher. Written once with the voucher, never changed. */
@Component
public class ShareRows {

    private static final MultiRow NEW =
            MultiRow.into("voucher_share", "voucher", "position", "kind", "source", "label", "amount");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ShareRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Writes the shares of new vouchers. */
    public void insert(Map<VoucherId, List<Share>> shares) {
        List<Object[]> rows = new ArrayList<>();
        shares.forEach((voucher, paidBy) -> {
            for (int n = 0; n < paidBy.size(); n++) {
                rows.add(row(voucher, n + 1, paidBy.get(n)));
            }
        });
        NEW.insert(jdbc, rows);
    }

    private static Object[] row(VoucherId voucher, int position, Share share) {
        return new Object[] {
            Ids.bytes(voucher.value()),
            position,
            share.kind().name(),
            Ids.bytes(share.source()),
            share.label(),
            share.amount().cents()
        };
    }

    /** The shares of one voucher, in the order in which they were taken. */
    public List<Share> of(VoucherId voucher) {
        return of(List.of(voucher)).getOrDefault(voucher, List.of());
    }

    /** The shares of many vouchers by one query. */
    public Map<VoucherId, List<Share>> of(Collection<VoucherId> vouchers) {
        if (vouchers.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("SELECT voucher, kind, source, label, amount FROM voucher_share"
                        + " WHERE voucher IN (:vouchers) ORDER BY voucher, position")
                .param(
                        "vouchers",
                        vouchers.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> Map.entry(
                        new VoucherId(Columns.id(row, "voucher")),
                        new Share(
                                Share.Kind.valueOf(row.getString("kind")),
                                Columns.id(row, "source"),
                                row.getString("label"),
                                Columns.money(row, "amount"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
