package it.winwelfare.vouchers;

import java.time.LocalDate;

/** A buyer's pocket. */
final class PlainPocket {
    final int buyer;
    final int plan;
    LocalDate last;
    long cents;

    PlainPocket(int buyer, int plan, LocalDate last, long cents) {
        this.buyer = buyer;
        this.plan = plan;
        this.last = last;
        this.cents = cents;
    }
}
