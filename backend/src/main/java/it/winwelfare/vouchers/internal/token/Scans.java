package it.winwelfare.vouchers.internal.token;

import it.winwelfare.identifiers.Crockford;
import it.winwelfare.problems.Kind;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.Scanned;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads what a scanner or a person gives: a QR's address, the token alone, or a code with or without dashes, in any case. */
@Component
public class Scans {

    private static final int LONGEST = 500;

    private final VoucherTokens printed;
    private final ScreenTokens onScreen;
    private final Clock clock;

    Scans(VoucherTokens printed, ScreenTokens onScreen, Clock clock) {
        this.printed = printed;
        this.onScreen = onScreen;
        this.clock = clock;
    }

    /**
     * Which voucher is held out now. Whether there is such a voucher is not known yet.
     *
     * @throws RedemptionRefused {@code voucher-token-old} for a picture of a phone's screen; else as {@link #presented}
     * @throws it.winwelfare.identifiers.InvalidIdentifier {@code invalid-code} for a mistyped code
     */
    public Scanned read(String text) {
        Presented presented = presented(text);
        if (!isFresh(presented)) {
            throw old();
        }
        return presented.scanned();
    }

    /** Whether it may be held out at this moment. */
    public boolean isFresh(Presented presented) {
        return presented.fits(clock.instant(), Duration.ZERO);
    }

    /**
     * Which voucher is meant, and when it was shown.
     *
     * @throws RedemptionRefused {@code voucher-token-invalid} for a token that is broken or signed by somebody else, and for a QR
     *     that is no voucher's
     * @throws it.winwelfare.identifiers.InvalidIdentifier {@code invalid-code} for a mistyped code
     */
    public Presented presented(String text) {
        String given = text.strip();
        if (given.length() > LONGEST) {
            throw invalidToken();
        }
        // In an address the token is what stands behind the "#": it never reaches a server by itself.
        String content = given.substring(given.indexOf('#') + 1);
        if (content.startsWith(VoucherTokens.PREFIX)) {
            return printed.verify(content)
                    .map(id -> new Presented(new Scanned.ById(id), null))
                    .orElseThrow(Scans::invalidToken);
        }
        if (content.startsWith(ScreenTokens.PREFIX)) {
            return onScreen.verify(content)
                    .map(shown -> new Presented(new Scanned.ById(shown.voucher()), shown.step()))
                    .orElseThrow(Scans::invalidToken);
        }
        if (given.contains("/") || given.contains(".")) {
            throw invalidToken();
        }
        return new Presented(new Scanned.ByCode(Crockford.normaliseWithCheck(given)), null);
    }

    /** The refusal of a screen's token whose time is over. */
    public static RedemptionRefused old() {
        return new RedemptionRefused(Kind.CONFLICT, Refusal.of("voucher-token-old"));
    }

    private static RedemptionRefused invalidToken() {
        return new RedemptionRefused(Kind.INVALID, Refusal.of("voucher-token-invalid"));
    }
}
