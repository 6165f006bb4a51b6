package it.winwelfare.vouchers;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What vouchers do, told once more as plainly as possible: no database, no journal, one thread. Random histories are played on both,
 * and both must say the same. Every method answers {@code ok} or the code of the refusal.
 */
final class PlainVouchers {

    static final String OK = "ok";
    private static final Duration UNDO = Duration.ofHours(24);

    /** A pocket of a buyer. */
    static final class PlainPocket {
        final int buyer;
        final LocalDate last;
        long cents;

        PlainPocket(int buyer, LocalDate last, long cents) {
            this.buyer = buyer;
            this.last = last;
            this.cents = cents;
        }
    }

    /** A voucher. */
    static final class PlainVoucher {
        final int buyer;
        final int shop;
        final long face;
        final long grant;
        final Map<PlainPocket, Long> shares;
        final LocalDate validUntil;
        VoucherState state = VoucherState.ISSUED;
        int scan = -1;

        PlainVoucher(int buyer, int shop, long face, long grant, Map<PlainPocket, Long> shares, LocalDate validUntil) {
            this.buyer = buyer;
            this.shop = shop;
            this.face = face;
            this.grant = grant;
            this.shares = shares;
            this.validUntil = validUntil;
        }
    }

    private record Scan(int voucher, Instant at) {}

    final List<PlainPocket> pockets = new ArrayList<>();
    final List<PlainVoucher> vouchers = new ArrayList<>();
    final Map<Integer, Long> earned = new TreeMap<>();
    private final List<Scan> scans = new ArrayList<>();
    private final Map<Integer, Long> usedOfCap = new TreeMap<>();
    private final int percent;
    private final long cap;
    long line;

    PlainVouchers(long line, int percent, long cap) {
        this.line = line;
        this.percent = percent;
        this.cap = cap;
    }

    long grant(int buyer, long price) {
        long left = cap - usedOfCap.getOrDefault(buyer, 0L);
        return Math.max(0, Math.min(price * percent / 100, Math.min(left, line)));
    }

    String buy(int buyer, int shop, long price, long expectedOwn, int validDays, Instant now) {
        LocalDate today = BusinessTime.dateOf(now);
        long grant = grant(buyer, price);
        List<PlainPocket> open = pockets.stream()
                .filter(pocket -> pocket.buyer == buyer && !today.isAfter(pocket.last))
                .toList();
        if (open.isEmpty() && price > grant) {
            return "plan-not-open";
        }
        if (open.stream().mapToLong(pocket -> pocket.cents).sum() < price - grant) {
            return "wallet-insufficient";
        }
        if (expectedOwn != price - grant) {
            return "quote-changed";
        }
        Map<PlainPocket, Long> shares = new LinkedHashMap<>();
        long missing = price - grant;
        for (PlainPocket pocket : open) {
            long share = Math.min(missing, pocket.cents);
            pocket.cents -= share;
            missing -= share;
            shares.put(pocket, share);
        }
        line -= grant;
        usedOfCap.merge(buyer, grant, Long::sum);
        vouchers.add(new PlainVoucher(buyer, shop, price, grant, shares, today.plusDays(validDays)));
        return OK;
    }

    String redeem(int number, int shop, Instant now) {
        PlainVoucher voucher = vouchers.get(number);
        if (voucher.shop != shop) {
            return "voucher-of-another-provider";
        }
        boolean past = BusinessTime.dateOf(now).isAfter(voucher.validUntil);
        switch (voucher.state) {
            case REDEEMED, SETTLED -> {
                return "voucher-already-used";
            }
            case CANCELLED -> {
                return "voucher-cancelled";
            }
            case EXPIRED -> {
                return "voucher-expired";
            }
            case ISSUED -> {
                if (past) {
                    return "voucher-expired";
                }
            }
        }
        voucher.state = VoucherState.REDEEMED;
        voucher.scan = scans.size();
        scans.add(new Scan(number, now));
        earned.merge(shop, voucher.face, Long::sum);
        return OK;
    }

    String undo(int scan, Instant now) {
        PlainVoucher voucher = vouchers.get(scans.get(scan).voucher());
        if (voucher.scan != scan) {
            return "redemption-undone";
        }
        if (!now.isBefore(scans.get(scan).at().plus(UNDO))) {
            return "undo-too-late";
        }
        if (voucher.state == VoucherState.SETTLED) {
            return "voucher-settled";
        }
        voucher.state = VoucherState.ISSUED;
        voucher.scan = -1;
        earned.merge(voucher.shop, -voucher.face, Long::sum);
        return OK;
    }

    String cancel(int number) {
        PlainVoucher voucher = vouchers.get(number);
        return switch (voucher.state) {
            case REDEEMED, SETTLED -> "voucher-already-used";
            case CANCELLED -> "voucher-cancelled";
            case EXPIRED -> "voucher-expired";
            case ISSUED -> {
                giveBack(voucher, VoucherState.CANCELLED);
                yield OK;
            }
        };
    }

    void expire(Instant now) {
        LocalDate today = BusinessTime.dateOf(now);
        vouchers.stream()
                .filter(voucher -> voucher.state == VoucherState.ISSUED && today.isAfter(voucher.validUntil))
                .forEach(voucher -> giveBack(voucher, VoucherState.EXPIRED));
    }

    void settle(int shop) {
        vouchers.stream()
                .filter(voucher -> voucher.shop == shop && voucher.state == VoucherState.REDEEMED)
                .forEach(voucher -> voucher.state = VoucherState.SETTLED);
    }

    int scans() {
        return scans.size();
    }

    private void giveBack(PlainVoucher voucher, VoucherState end) {
        voucher.state = end;
        voucher.shares.forEach((pocket, cents) -> pocket.cents += cents);
        line += voucher.grant;
        usedOfCap.merge(voucher.buyer, -voucher.grant, Long::sum);
    }

    /** What each of a kind holds, in order. */
    List<Money> pocketBalances() {
        return pockets.stream().map(pocket -> Money.cents(pocket.cents)).toList();
    }
}
