package it.winwelfare.vouchers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offline scan that was refused: a service that was probably given and was not paid. Nothing was taken, no money moved.
 *
 * @param till the till that made the scan
 * @param scannedAt when, by the till's clock (UTC)
 * @param receivedAt when it arrived here (UTC)
 * @param voucher what was scanned; null when that is unknown or another provider's
 * @param other the scan that took the voucher, where there is one
 * @param settled how the Ambito cleared it up; null while it is open
 */
public record OfflineConflict(
        UUID id,
        OrganisationId provider,
        String till,
        Instant scannedAt,
        Instant receivedAt,
        Refusal reason,
        @Nullable Subject voucher,
        @Nullable OtherScan other,
        @Nullable Settled settled) {

    /**
     * The voucher as it is now.
     *
     * @param person who has the service, for the provider; null for the Ambito, which is not told names
     * @param category of the service
     */
    public record Subject(
            VoucherId id,
            VoucherState state,
            String serviceTitle,
            String category,
            @Nullable String person,
            Money amount) {

        /** What lists call it, see {@link VoucherId#pseudonym()}. */
        public String pseudonym() {
            return id.pseudonym();
        }
    }

    /**
     * The scan that was first.
     *
     * @param at when it was made, by its till's clock when it was offline (UTC)
     * @param till its till, or null when it was made with network
     */
    public record OtherScan(Instant at, @Nullable String till) {}

    /**
     * What came out of it.
     *
     * @param at when the Ambito wrote it down (UTC)
     * @param by somebody of the Ambito
     * @param note for the provider too
     */
    public record Settled(Instant at, UserId by, String note) {}

    /** What it is called. */
    public ConflictKind kind() {
        return ConflictKind.of(reason);
    }
}
