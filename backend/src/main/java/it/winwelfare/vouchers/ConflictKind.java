package it.winwelfare.vouchers;

import java.util.Map;

/** The names of what can be between an offline scan and the truth. */
public enum ConflictKind {
    /** The same voucher was scanned more than once: on two tills, or at a till with network meanwhile. */
    TWICE,
    /** The holder had given it back, or did so before the scan arrived. */
    CANCELLED,
    /** It was over, or its money went back before the scan arrived. */
    EXPIRED,
    /** A picture of a phone's screen, and not the screen. */
    OLD_CODE,
    /** The till's clock cannot be believed. */
    CLOCK,
    /** The voucher is for another provider. */
    ELSEWHERE,
    /** No voucher of ours, or not one that can be read. */
    UNREADABLE;

    private static final Map<String, ConflictKind> BY_REASON = Map.ofEntries(
            Map.entry("voucher-already-used", TWICE),
            Map.entry("voucher-cancelled", CANCELLED),
            Map.entry("voucher-cancelled-meanwhile", CANCELLED),
            Map.entry("voucher-expired", EXPIRED),
            Map.entry("voucher-expired-meanwhile", EXPIRED),
            Map.entry("voucher-token-old", OLD_CODE),
            Map.entry("scan-time-implausible", CLOCK),
            Map.entry("till-clock-set-back", CLOCK),
            Map.entry("voucher-bought-after-scan", CLOCK),
            Map.entry("voucher-of-another-provider", ELSEWHERE));

    /** The name for a reason's code. */
    public static ConflictKind of(Refusal reason) {
        return BY_REASON.getOrDefault(reason.code(), UNREADABLE);
    }
}
