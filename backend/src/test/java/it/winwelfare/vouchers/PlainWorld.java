package it.winwelfare.vouchers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company's money does on its way to providers and back, told once more as plainly as possible: cents in fields and maps, no
 * database, no journal, one thread, and no code of the platform. Random histories are played on both, and both must say the same.
 * Every act answers {@code ok} or the code of the refusal; people, shops, plans, lines and vouchers are known by their number.
 */
final class PlainWorld {

    static final String OK = "ok";
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration UNDO = Duration.ofHours(24);

    /** The states of a voucher. */
    enum Life {
        ISSUED,
        REDEEMED,
        SETTLED,
        CANCELLED,
        EXPIRED
    }

    private record Scan(int voucher, Instant at) {}

    final List<PlainPlan> plans = new ArrayList<>();
    final List<PlainPocket> pockets = new ArrayList<>();
    final List<PlainLine> lines;
    final List<PlainVoucher> vouchers = new ArrayList<>();
    final long[] earned;
    final @Nullable LocalDate[] leftOn;
    long funds;
    private final List<Scan> scans = new ArrayList<>();

    PlainWorld(long funds, int buyers, int shops, List<PlainLine> lines) {
        this.funds = funds;
        this.leftOn = new LocalDate[buyers];
        this.earned = new long[shops];
        this.lines = lines;
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ROME).toLocalDate();
    }

    boolean employed(int buyer, LocalDate on) {
        LocalDate left = leftOn[buyer];
        return left == null || !left.isBefore(on);
    }

    /** Gives to everybody who is employed and has no pocket of the plan; to all of them or to nobody. */
    String allocate(int number, Instant now) {
        LocalDate today = day(now);
        PlainPlan plan = plans.get(number);
        if (today.isAfter(plan.to())) {
            return "plan-not-active";
        }
        List<Integer> people = new ArrayList<>();
        for (int buyer = 0; buyer < leftOn.length; buyer++) {
            if (employed(buyer, today)) {
                people.add(buyer);
            }
        }
        if (people.isEmpty()) {
            return "allocation-nobody";
        }
        people.removeIf(buyer -> pockets.stream().anyMatch(one -> one.buyer == buyer && one.plan == number));
        if (plan.each() * people.size() > funds) {
            return "allocation-funds-insufficient";
        }
        funds -= plan.each() * people.size();
        people.forEach(buyer -> pockets.add(new PlainPocket(buyer, number, plan.lastDay(leftOn[buyer]), plan.each())));
        return OK;
    }

    /** Somebody leaves on a day or, with null, stays after all: their pockets close with them, by the plan's rule. */
    void leaves(int buyer, @Nullable LocalDate on) {
        leftOn[buyer] = on;
        pockets.stream()
                .filter(pocket -> pocket.buyer == buyer)
                .forEach(pocket -> pocket.last = plans.get(pocket.plan).lastDay(on));
    }

    /** The line that gives most; of those that give the same, the first. */
    @Nullable PlainLine bestLine(int buyer, long price) {
        return lines.stream()
                .filter(line -> line.gives(buyer, price) > 0)
                .max(Comparator.comparingLong((PlainLine line) -> line.gives(buyer, price))
                        .thenComparing(Comparator.comparingInt(lines::indexOf).reversed()))
                .orElse(null);
    }

    long own(int buyer, long price) {
        PlainLine line = bestLine(buyer, price);
        return price - (line == null ? 0 : line.gives(buyer, price));
    }

    private List<PlainPocket> open(int buyer, LocalDate today) {
        return pockets.stream()
                .filter(pocket -> pocket.buyer == buyer && !today.isAfter(pocket.last))
                .sorted(Comparator.comparing((PlainPocket pocket) -> pocket.last))
                .toList();
    }

    /** What is against a purchase at this moment; nothing happens. */
    String against(int buyer, long price, long expectedOwn, LocalDate today) {
        long own = own(buyer, price);
        List<PlainPocket> open = open(buyer, today);
        if (!employed(buyer, today)) {
            return "employee-left";
        }
        if (open.isEmpty() && own > 0) {
            return "plan-not-open";
        }
        if (open.stream().mapToLong(pocket -> pocket.cents).sum() < own) {
            return "wallet-insufficient";
        }
        return expectedOwn == own ? OK : "quote-changed";
    }

    String buy(int buyer, int shop, long price, long expectedOwn, int validDays, Instant now) {
        LocalDate today = day(now);
        String against = against(buyer, price, expectedOwn, today);
        if (!against.equals(OK)) {
            return against;
        }
        long own = own(buyer, price);
        Map<PlainPocket, Long> parts = new LinkedHashMap<>();
        long missing = own;
        for (PlainPocket pocket : open(buyer, today)) {
            long part = Math.min(missing, pocket.cents);
            pocket.cents -= part;
            missing -= part;
            if (part > 0) {
                parts.put(pocket, part);
            }
        }
        PlainLine line = bestLine(buyer, price);
        if (line != null) {
            line.cents -= price - own;
            line.had.merge(buyer, price - own, Long::sum);
        }
        vouchers.add(new PlainVoucher(buyer, shop, price, line, price - own, parts, now, today.plusDays(validDays)));
        return OK;
    }

    /** As if the last purchase had never been. */
    void takeBack() {
        PlainVoucher last = vouchers.removeLast();
        giveBack(last, Life.CANCELLED, last.issued);
    }

    /** Who has paid how much of a voucher. */
    Map<String, Long> sources(PlainVoucher voucher) {
        Map<String, Long> sources = new HashMap<>();
        if (voucher.line != null) {
            sources.put("line " + lines.indexOf(voucher.line), voucher.grant);
        }
        voucher.parts.forEach((pocket, cents) -> sources.merge("plan " + pocket.plan, cents, Long::sum));
        return sources;
    }

    /** @param goodOn the day on which the voucher has to be good */
    String redeem(int number, int shop, LocalDate goodOn, Instant now) {
        PlainVoucher voucher = vouchers.get(number);
        if (voucher.shop != shop) {
            return "voucher-of-another-provider";
        }
        String against = switch (voucher.state) {
            case REDEEMED, SETTLED -> "voucher-already-used";
            case CANCELLED -> "voucher-cancelled";
            case EXPIRED -> "voucher-expired";
            case ISSUED -> goodOn.isAfter(voucher.validUntil) ? "voucher-expired" : OK;
        };
        if (against.equals(OK)) {
            voucher.state = Life.REDEEMED;
            voucher.scan = scans.size();
            scans.add(new Scan(number, now));
            earned[shop] += voucher.face;
        }
        return against;
    }

    String undo(int scan, Instant now) {
        PlainVoucher voucher = vouchers.get(voucherOf(scan));
        if (voucher.scan != scan) {
            return "redemption-undone";
        }
        if (!now.isBefore(scans.get(scan).at().plus(UNDO))) {
            return "undo-too-late";
        }
        if (voucher.state == Life.SETTLED) {
            return "voucher-settled";
        }
        voucher.state = Life.ISSUED;
        voucher.scan = -1;
        earned[voucher.shop] -= voucher.face;
        return OK;
    }

    String cancel(int number, Instant now) {
        PlainVoucher voucher = vouchers.get(number);
        return switch (voucher.state) {
            case REDEEMED, SETTLED -> "voucher-already-used";
            case CANCELLED -> "voucher-cancelled";
            case EXPIRED -> "voucher-expired";
            case ISSUED -> {
                giveBack(voucher, Life.CANCELLED, now);
                yield OK;
            }
        };
    }

    /** The night's work: first the vouchers whose last day has passed, then what is left in pockets that have closed. */
    void night(Instant now) {
        LocalDate today = day(now);
        vouchers.stream()
                .filter(voucher -> voucher.state == Life.ISSUED && today.isAfter(voucher.validUntil))
                .forEach(voucher -> giveBack(voucher, Life.EXPIRED, now));
        pockets.stream().filter(pocket -> today.isAfter(pocket.last)).forEach(pocket -> {
            funds += pocket.cents;
            pocket.cents = 0;
        });
    }

    void settle(int shop) {
        vouchers.stream()
                .filter(voucher -> voucher.shop == shop && voucher.state == Life.REDEEMED)
                .forEach(voucher -> voucher.state = Life.SETTLED);
    }

    int scans() {
        return scans.size();
    }

    int voucherOf(int scan) {
        return scans.get(scan).voucher();
    }

    /** Every cent that this company and its lines have, wherever it is. */
    long cents() {
        return funds
                + pockets.stream().mapToLong(pocket -> pocket.cents).sum()
                + lines.stream().mapToLong(line -> line.cents).sum()
                + vouchers.stream()
                        .filter(voucher -> voucher.state == Life.ISSUED)
                        .mapToLong(voucher -> voucher.face)
                        .sum()
                + Arrays.stream(earned).sum();
    }

    private void giveBack(PlainVoucher voucher, Life end, Instant now) {
        voucher.state = end;
        voucher.closed = now;
        voucher.parts.forEach((pocket, cents) -> pocket.cents += cents);
        if (voucher.line != null) {
            voucher.line.cents += voucher.grant;
            voucher.line.had.merge(voucher.buyer, -voucher.grant, Long::sum);
        }
    }
}
