package it.winwelfare.vouchers.internal.token;

import it.winwelfare.identifiers.Crockford;
import it.winwelfare.problems.Kind;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.Scanned;
import org.springframework.stereotype.Component;

/** Reads what a scanner or a person gives: a QR's address, the token alone, or a code with or without dashes, in any case. */
@Component
public class Scans {

    private static final int LONGEST = 500;

    private final VoucherTokens tokens;

    Scans(VoucherTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Which voucher is meant. Whether there is such a voucher is not known yet.
     *
     * @throws RedemptionRefused {@code voucher-token-invalid} for a token that is broken or signed by somebody else, and for a QR
     *     that is no voucher's
     * @throws it.winwelfare.identifiers.InvalidIdentifier {@code invalid-code} for a mistyped code
     */
    public Scanned read(String text) {
        String given = text.strip();
        if (given.length() > LONGEST) {
            throw invalidToken();
        }
        // In an address the token is what stands behind the "#": it never reaches a server by itself.
        String content = given.substring(given.indexOf('#') + 1);
        if (content.startsWith(VoucherTokens.PREFIX)) {
            return tokens.verify(content).<Scanned>map(Scanned.ById::new).orElseThrow(Scans::invalidToken);
        }
        if (given.contains("/") || given.contains(".")) {
            throw invalidToken();
        }
        return new Scanned.ByCode(Crockford.normaliseWithCheck(given));
    }

    private static RedemptionRefused invalidToken() {
        return new RedemptionRefused(Kind.INVALID, Refusal.of("voucher-token-invalid"));
    }
}
