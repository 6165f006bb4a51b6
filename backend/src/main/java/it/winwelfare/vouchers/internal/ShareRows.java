package it.winwelfare.vouchers.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What paid each voucher. Written once with the voucher, never changed. */
@Component
public class ShareRows {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ShareRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Writes a new voucher's shares. */
    public void insert(VoucherId voucher, List<Share> shares) {
        jdbc.batchUpdate(
                "INSERT INTO voucher_share (voucher, position, kind, source, label, amount) VALUES (?, ?, ?, ?, ?, ?)",
                numbered(shares).entrySet(),
                shares.size(),
                (statement, share) -> {
                    statement.setBytes(1, Ids.bytes(voucher.value()));
                    statement.setInt(2, share.getKey());
                    statement.setString(3, share.getValue().kind().name());
                    statement.setBytes(4, Ids.bytes(share.getValue().source()));
                    statement.setString(5, share.getValue().label());
                    statement.setLong(6, share.getValue().amount().cents());
                });
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

    private static Map<Integer, Share> numbered(List<Share> shares) {
        Map<Integer, Share> numbered = new LinkedHashMap<>();
        shares.forEach(share -> numbered.put(numbered.size() + 1, share));
        return numbered;
    }
}
