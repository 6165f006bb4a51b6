package it.winwelfare.vouchers;

import it.winwelfare.vouchers.PlainWorld.Life;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A voucher, with the part that each pocket and line has paid. */
final class PlainVoucher {
    final int buyer;
    final int shop;
    final long face;
    final @Nullable PlainLine line;
    final long grant;
    final Map<PlainPocket, Long> parts;
    final Instant issued;
    final LocalDate validUntil;
    Life state = Life.ISSUED;
    int scan = -1;
    Instant closed = Instant.MIN;

    PlainVoucher(
            int buyer,
            int shop,
            long face,
            @Nullable PlainLine line,
            long grant,
            Map<PlainPocket, Long> parts,
            Instant issued,
            LocalDate validUntil) {
        this.buyer = buyer;
        this.shop = shop;
        this.face = face;
        this.line = line;
        this.grant = grant;
        this.parts = parts;
        this.issued = issued;
        this.validUntil = validUntil;
    }
}
