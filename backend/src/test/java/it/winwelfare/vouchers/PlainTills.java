package it.winwelfare.vouchers;

import static it.winwelfare.vouchers.PlainWorld.OK;

import it.winwelfare.vouchers.PlainWorld.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of scans, with network and without, told as plainly as {@link PlainWorld}. */
final class PlainTills {

    private static final Duration BELIEVED_FOR = Duration.ofHours(72);
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final long STEP = 30;
    private static final Set<String> CLOCK_NOT_BELIEVED = Set.of("scan-time-implausible", "till-clock-set-back");

    /**
     * A scan without network as its till keeps it.
     *
     * @param key unique in the shop
     * @param told when it was made, by the till's clock
     * @param shown when the phone's screen showed it; null for paper and typed codes
     */
    record Kept(
            String key,
            int shop,
            int till,
            Instant told,
            int voucher,
            @Nullable Instant shown) {}

    private final PlainWorld world;
    private final Set<String> takenBy = new HashSet<>();
    private final Map<String, Instant> latest = new HashMap<>();

    /** The first answer to each key of each shop. */
    final Map<String, String> outcomes = new LinkedHashMap<>();

    PlainTills(PlainWorld world) {
        this.world = world;
    }

    /** A scan with network. */
    String online(String key, int shop, int voucher, @Nullable Instant shown, Instant now) {
        if (shown != null && !fits(shown, now, Duration.ZERO)) {
            return "voucher-token-old";
        }
        String answer = world.redeem(voucher, shop, PlainWorld.day(now), now);
        if (answer.equals(OK)) {
            takenBy.add(shop + "/" + key);
        }
        return answer;
    }

    /** A scan without network arrives, for the first time or again. */
    String arrives(Kept scan, Instant now) {
        String name = scan.shop + "/" + scan.key;
        String first = outcomes.get(name);
        if (first != null) {
            return first;
        }
        String outcome = decided(scan, now);
        String till = scan.shop + "/" + scan.till;
        if (!CLOCK_NOT_BELIEVED.contains(outcome)) {
            latest.merge(till, scan.told, (one, other) -> one.isAfter(other) ? one : other);
        }
        outcomes.put(name, outcome);
        return outcome;
    }

    private String decided(Kept scan, Instant now) {
        PlainVoucher voucher = world.vouchers.get(scan.voucher);
        Instant before = latest.getOrDefault(scan.shop + "/" + scan.till, Instant.MIN);
        if (voucher.shop != scan.shop) {
            return "voucher-of-another-provider";
        }
        if (scan.told.isAfter(now.plus(SKEW)) || scan.told.isBefore(now.minus(BELIEVED_FOR))) {
            return "scan-time-implausible";
        }
        if (scan.told.plus(SKEW).isBefore(before)) {
            return "till-clock-set-back";
        }
        if (scan.shown != null && !fits(scan.shown, scan.told, SKEW)) {
            return "voucher-token-old";
        }
        if (scan.told.plus(SKEW).isBefore(voucher.issued)) {
            return "voucher-bought-after-scan";
        }
        if (PlainWorld.day(scan.told).isAfter(voucher.validUntil)) {
            return "voucher-expired";
        }
        return taken(scan, voucher, now);
    }

    /** It was good when it was scanned; now what happened since decides. */
    private String taken(Kept scan, PlainVoucher voucher, Instant now) {
        if (takenBy.contains(scan.shop + "/" + scan.key)) {
            return OK;
        }
        Life state = voucher.state;
        String answer = world.redeem(scan.voucher, scan.shop, PlainWorld.day(scan.told), now);
        if (answer.equals(OK)) {
            takenBy.add(scan.shop + "/" + scan.key);
        }
        if (state == Life.EXPIRED) {
            return "voucher-expired-meanwhile";
        }
        return state == Life.CANCELLED && voucher.closed.isAfter(scan.told) ? "voucher-cancelled-meanwhile" : answer;
    }

    /** A screen's code is good in its thirty seconds and in those beside them. */
    private static boolean fits(Instant shown, Instant moment, Duration clocks) {
        long begin = Math.floorDiv(shown.getEpochSecond(), STEP) * STEP;
        Instant from = Instant.ofEpochSecond(begin - STEP).minus(clocks);
        Instant to = Instant.ofEpochSecond(begin + 2 * STEP).plus(clocks);
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
