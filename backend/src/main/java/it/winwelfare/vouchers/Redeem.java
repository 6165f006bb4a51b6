package it.winwelfare.vouchers;

import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Take a voucher for the service.
 *
 * @param provider the organisation that the acting person stands for
 * @param tokenOrCode what was scanned or typed: the QR's address, the token alone, or the code with or without dashes
 * @param channel how it came, for the provider's own list: {@code camera}, {@code code}, {@code api}; 1 to 20 small letters
 * @param idempotencyKey the caller's name for this one scan: sent again, it gives the first receipt again
 * @param scannedOn the business day (Europe/Rome) of a scan that was made without network and has been judged by
 *     {@link OfflineScans}: the voucher had to be good on it. Null for today
 */
public record Redeem(
        OrganisationId provider,
        String tokenOrCode,
        String channel,
        String idempotencyKey,
        @Nullable LocalDate scannedOn) {

    /** A scan of this moment. */
    public Redeem(OrganisationId provider, String tokenOrCode, String channel, String idempotencyKey) {
        this(provider, tokenOrCode, channel, idempotencyKey, null);
    }

    /** Without the token: it may come into a log. */
    @Override
    public String toString() {
        return "Redeem[" + provider + "]";
    }
}
