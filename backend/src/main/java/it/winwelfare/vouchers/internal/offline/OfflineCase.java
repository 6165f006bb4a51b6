package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.token.Presented;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an offline scan when it is judged. All of it stays the same when the scan comes again.
 *
 * @param scannedAt by the till's clock
 * @param receivedAt when it first arrived
 * @param latestOfTill the latest time that an earlier scan of the same till told, if there was one that was believed
 * @param provider whose till it is
 * @param voucher null when there is none
 */
record OfflineCase(
        Instant scannedAt,
        Instant receivedAt,
        @Nullable Instant latestOfTill,
        Presented presented,
        OrganisationId provider,
        @Nullable Voucher voucher) {

    /** The business day of the scan (Europe/Rome). */
    LocalDate day() {
        return BusinessTime.dateOf(scannedAt);
    }
}
