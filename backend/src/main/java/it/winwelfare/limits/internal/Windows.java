package it.winwelfare.limits.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts requests in windows of time, together with the other instances, without asking the database each time: an instance counts by
 * itself and tells the sum of all after each tenth of the allowance. So a request costs no statement as long as somebody is far from
 * the limit, and a tenth of one near it; and n instances let through at most n - 1 tenths too many (docs/adr/0010).
 *
 * <p>Without the database an instance goes on with what it counts itself: limits protect the platform, and shall not stop it.
 */
@Component
class Windows {

    private static final Logger log = LoggerFactory.getLogger(Windows.class);

    /** More keys than these are swept of those whose window is over. */
    private static final int MANY = 20_000;

    private final SharedCounts shared;
    private final Clock clock;
    private final Map<Key, Window> windows = new ConcurrentHashMap<>();

    Windows(SharedCounts shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** Whose requests of which kind. */
    record Key(RequestKind kind, Per per, String subject) {}

    /**
     * What came of it.
     *
     * @param granted whether the request may go on
     * @param left how many more may come in this window, as far as this instance knows
     * @param seconds until the window is over, at least 1
     */
    record Verdict(boolean granted, int left, long seconds) {}

    Verdict take(Key key, Allowance allowance) {
        long now = clock.instant().getEpochSecond();
        long length = allowance.period().toSeconds();
        long from = now - Math.floorMod(now, length);
        if (windows.size() > MANY) {
            windows.values().removeIf(window -> window.isOver(now));
        }
        Window window =
                windows.compute(key, (same, old) -> old == null || old.from != from ? new Window(from, length) : old);
        return window.take(key, allowance, from + length - now);
    }

    private final class Window {

        private final long from;
        private final long length;
        private int here;
        private int told;
        private int elsewhere;

        Window(long from, long length) {
            this.from = from;
            this.length = length;
        }

        boolean isOver(long now) {
            return now >= from + length;
        }

        synchronized Verdict take(Key key, Allowance allowance, long seconds) {
            if (here + elsewhere >= allowance.requests()) {
                return new Verdict(false, 0, seconds);
            }
            here++;
            if (here - told >= allowance.packet()) {
                tell(key);
            }
            int left = allowance.requests() - here - elsewhere;
            return new Verdict(left >= 0, Math.max(0, left), seconds);
        }

        private void tell(Key key) {
            try {
                elsewhere = shared.add(key, from, here - told) - here;
                told = here;
            } catch (RuntimeException e) {
                log.warn("a limit cannot be shared with the other instances now, and is counted here alone", e);
            }
        }
    }
}
