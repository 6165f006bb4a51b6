package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offline scan as it stands in its row.
 *
 * @param id grows with the order of arrival
 * @param receivedAt when it first arrived
 * @param requestHash what was asked under the key
 * @param redemption by which the voucher was taken, or null
 * @param reason why it was refused, or null; pending while both are null
 */
public record ScanEntry(
        UUID id,
        OrganisationId provider,
        String key,
        byte[] requestHash,
        String till,
        Instant scannedAt,
        Instant receivedAt,
        @Nullable RedemptionId redemption,
        @Nullable Refusal reason) {

    /** Whether nothing was decided yet. */
    boolean pending() {
        return redemption == null && reason == null;
    }
}
