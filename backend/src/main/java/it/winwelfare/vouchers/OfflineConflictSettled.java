package it.winwelfare.vouchers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Ambito has cleared up a conflict of an offline scan. What came out of it stands beside the scan, and not here, because a note may
 * name people.
 *
 * @param scan the id of the scan's row
 * @param voucher null when it is unknown or another provider's
 */
public record OfflineConflictSettled(
        Actor by, UUID scan, @Nullable VoucherId voucher, OrganisationId provider) implements OfflineScanMatter {

    @Override
    public String what() {
        return "offline-scan.settled";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("scan", scan.toString());
    }
}
