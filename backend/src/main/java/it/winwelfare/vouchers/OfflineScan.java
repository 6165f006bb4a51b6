package it.winwelfare.vouchers;

import java.time.Instant;

/**
 * A scan that a till made without network and sends later.
 *
 * @param key the till's own name for this one scan, 1 to 100 visible ASCII characters: sent again, it gets the first answer again
 * @param scannedAt when it was made, by the till's clock (UTC)
 * @param tokenOrCode what was scanned or typed, as in {@link Redeem}
 */
public record OfflineScan(String key, Instant scannedAt, String tokenOrCode) {
    /** Without the token: it may come into a log. */
    @Override
    public String toString() {
        return "OfflineScan[" + key + "]";
    }
}
