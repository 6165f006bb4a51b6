package it.winwelfare.vouchers;

/**
 * What a voucher's QR says. It names the voucher and nobody, and is worth nothing to who is not its provider.
 *
 * @param token the signed token alone, for scanners
 * @param link the text to put into the QR: an address whose part behind {@code #} is the token, so that a plain phone camera leads to
 *     a page that explains the voucher, and the token stays out of every server's log
 */
public record QrToken(String token, String link) {
    /** Without the token: it may come into a log. */
    @Override
    public String toString() {
        return "QrToken";
    }
}
