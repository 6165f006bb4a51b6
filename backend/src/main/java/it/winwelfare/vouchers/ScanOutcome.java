package it.winwelfare.vouchers;

/** What became of an offline scan. The first two are for ever: the same scan sent again gets the same. */
public sealed interface ScanOutcome {

    /** The till's name for the scan. */
    String key();

    /** The voucher was taken. */
    record Taken(String key, RedemptionReceipt receipt) implements ScanOutcome {}

    /** Nothing was taken and no money moved, and why. It stands among the conflicts. */
    record Refused(String key, Refusal reason) implements ScanOutcome {}

    /** A fault of ours: nothing is known yet. The till keeps the scan and sends it again. */
    record Undecided(String key) implements ScanOutcome {}
}
