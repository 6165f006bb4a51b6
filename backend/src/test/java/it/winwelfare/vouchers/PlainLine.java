package it.winwelfare.vouchers;

import java.util.Map;
import java.util.TreeMap;

/** A line of an Alleanza's budget, with what each buyer has had of it. */
final class PlainLine {
    final int percent;
    final long cap;
    final Map<Integer, Long> had = new TreeMap<>();
    long cents;

    PlainLine(long cents, int percent, long cap) {
        this.cents = cents;
        this.percent = percent;
        this.cap = cap;
    }

    /** Its share of the price, half a cent up; not more than the buyer's cap and the line's money leave. */
    long gives(int buyer, long price) {
        long left = cap - had.getOrDefault(buyer, 0L);
        return Math.max(0, Math.min((price * percent + 50) / 100, Math.min(left, cents)));
    }
}
