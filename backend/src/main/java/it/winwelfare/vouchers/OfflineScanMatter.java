package it.winwelfare.vouchers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened about a scan that was made without network; the matter is the provider's, and the voucher's where it is known. */
public sealed interface OfflineScanMatter extends Act permits OfflineScanRefused, OfflineConflictSettled {

    /** The id of the scan's row. */
    UUID scan();

    /** Null when it is unknown or another provider's. */
    @Nullable VoucherId voucher();

    /** Whose scan it was. */
    OrganisationId provider();

    @Override
    default UUID on() {
        VoucherId known = voucher();
        return known == null ? scan() : known.value();
    }

    @Override
    default OrganisationId within() {
        return provider();
    }
}
