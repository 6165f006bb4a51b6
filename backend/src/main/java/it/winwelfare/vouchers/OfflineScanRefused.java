package it.winwelfare.vouchers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan that a till made without network was refused when it arrived.
 *
 * @param scan the id of the scan's row
 * @param voucher null when it is unknown or another provider's
 * @param reason the code of the refusal
 * @param till the till that made it
 * @param scannedAt by the till's clock (UTC)
 */
public record OfflineScanRefused(
        Actor by,
        UUID scan,
        @Nullable VoucherId voucher,
        OrganisationId provider,
        String reason,
        String till,
        Instant scannedAt)
        implements OfflineScanMatter {

    @Override
    public String what() {
        return "offline-scan.refused";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("reason", reason, "till", till, "scannedAt", scannedAt.toString(), "scan", scan.toString());
    }
}
