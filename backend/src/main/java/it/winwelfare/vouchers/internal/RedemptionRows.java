package it.winwelfare.vouchers.internal;

import it.winwelfare.database.MultiRow;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.VoucherId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the redemptions: one per scan, the undone ones too. */
@Component
public class RedemptionRows {

    private static final MultiRow ROWS = MultiRow.into(
            "voucher_redemption",
            "id",
            "voucher",
            "provider",
            "channel",
            "amount",
            "redeemed_at",
            "undo_until",
            "journal");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    RedemptionRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Writes scans. */
    public void insert(List<Redemption> redemptions) {
        ROWS.insert(jdbc, redemptions.stream().map(RedemptionRows::row).toList());
    }

    private static Object[] row(Redemption redemption) {
        return new Object[] {
            Ids.bytes(redemption.id().value()),
            Ids.bytes(redemption.voucher().value()),
            Ids.bytes(redemption.provider().value()),
            redemption.channel(),
            redemption.amount().cents(),
            Utc.column(redemption.redeemedAt()),
            Utc.column(redemption.undoUntil()),
            Ids.bytes(redemption.journal().value())
        };
    }

    /** By id, whoever asks. */
    public Optional<Redemption> find(RedemptionId id) {
        return client.sql("SELECT * FROM voucher_redemption WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> redemption(row))
                .optional();
    }

    /** Notes that it was undone; false if it was before. */
    public boolean undo(RedemptionId id, Instant at) {
        return client.sql("UPDATE voucher_redemption SET undone_at = ? WHERE id = ? AND undone_at IS NULL")
                        .param(Utc.column(at))
                        .param(Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    private static Redemption redemption(ResultSet row) throws SQLException {
        return new Redemption(
                new RedemptionId(Columns.id(row, "id")),
                new VoucherId(Columns.id(row, "voucher")),
                new OrganisationId(Columns.id(row, "provider")),
                row.getString("channel"),
                Columns.money(row, "amount"),
                Utc.instant(row, "redeemed_at"),
                Utc.instant(row, "undo_until"),
                new JournalId(Columns.id(row, "journal")),
                Utc.instantOrNull(row, "undone_at"));
    }
}
