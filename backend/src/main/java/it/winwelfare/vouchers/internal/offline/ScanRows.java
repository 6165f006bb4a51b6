package it.winwelfare.vouchers.internal.offline;

import static it.winwelfare.vouchers.internal.Columns.bytes;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the offline scans: one for each that ever arrived. */
@Component
class ScanRows {

    private final JdbcClient client;

    ScanRows(JdbcClient client) {
        this.client = client;
    }

    /** Writes the scan down as pending; false if its key was here before. */
    boolean insert(ScanEntry entry) {
        try {
            client.sql("""
                            INSERT INTO voucher_offline_scan
                              (id, provider, scan_key, request_hash, till, scanned_at, received_at, outcome)
                            VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING')""")
                    .param(Ids.bytes(entry.id()))
                    .param(Ids.bytes(entry.provider().value()))
                    .param(entry.key())
                    .param(entry.requestHash())
                    .param(entry.till())
                    .param(Utc.column(entry.scannedAt()))
                    .param(Utc.column(entry.receivedAt()))
                    .update();
            return true;
        } catch (DuplicateKeyException cameBefore) {
            return false;
        }
    }

    /** The scan under a provider's key. */
    Optional<ScanEntry> find(OrganisationId provider, String key) {
        return client.sql("SELECT * FROM voucher_offline_scan WHERE provider = ? AND scan_key = ?")
                .param(Ids.bytes(provider.value()))
                .param(key)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** The latest time that a scan of the same till told that arrived before this one; those whose clock was not believed aside. */
    @Nullable Instant latestBefore(ScanEntry entry) {
        return client.sql("""
                        SELECT MAX(scanned_at) latest FROM voucher_offline_scan
                        WHERE provider = ? AND till = ? AND id < ?
                          AND (reason IS NULL OR reason NOT IN ('scan-time-implausible', 'till-clock-set-back'))""")
                .param(Ids.bytes(entry.provider().value()))
                .param(entry.till())
                .param(Ids.bytes(entry.id()))
                .query((row, n) -> Optional.ofNullable(Utc.instantOrNull(row, "latest")))
                .single()
                .orElse(null);
    }

    /** Notes that the voucher was taken, unless the scan was decided before. */
    void take(UUID id, VoucherId voucher, RedemptionId redemption, Instant at) {
        client.sql("""
                        UPDATE voucher_offline_scan
                        SET outcome = 'TAKEN', voucher = ?, redemption = ?, decided_at = ?
                        WHERE id = ? AND outcome = 'PENDING'""")
                .param(Ids.bytes(voucher.value()))
                .param(Ids.bytes(redemption.value()))
                .param(Utc.column(at))
                .param(Ids.bytes(id))
                .update();
    }

    /** Notes that it was refused; false if the scan was decided before. */
    boolean refuse(UUID id, @Nullable VoucherId voucher, Refusal reason, Instant at) {
        return client.sql("""
                        UPDATE voucher_offline_scan
                        SET outcome = 'REFUSED', voucher = ?, reason = ?, reason_values = ?, decided_at = ?
                        WHERE id = ? AND outcome = 'PENDING'""")
                        .param(bytes(voucher == null ? null : voucher.value()))
                        .param(reason.code())
                        .param(ReasonColumn.write(reason))
                        .param(Utc.column(at))
                        .param(Ids.bytes(id))
                        .update()
                == 1;
    }

    private static ScanEntry entry(ResultSet row) throws SQLException {
        UUID redemption = Columns.idOrNull(row, "redemption");
        return new ScanEntry(
                Columns.id(row, "id"),
                new OrganisationId(Columns.id(row, "provider")),
                row.getString("scan_key"),
                row.getBytes("request_hash"),
                row.getString("till"),
                Utc.instant(row, "scanned_at"),
                Utc.instant(row, "received_at"),
                redemption == null ? null : new RedemptionId(redemption),
                reason(row));
    }

    static @Nullable Refusal reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        return code == null ? null : ReasonColumn.read(code, row.getString("reason_values"));
    }

    /** The earliest and latest that a column of instants holds on both engines. */
    static Instant storable(Instant told) {
        Instant first = LocalDateTime.of(1971, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        Instant last = LocalDateTime.of(9998, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        if (told.isBefore(first)) {
            return first;
        }
        return told.isAfter(last) ? last : told;
    }
}
