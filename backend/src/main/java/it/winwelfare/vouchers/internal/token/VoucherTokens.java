package it.winwelfare.vouchers.internal.token;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.vouchers.VoucherId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The text in a printed QR: {@code WIN1.} and, {@linkplain Sealing sealed}, the voucher's id. It names no person and no service, and
 * is good as long as the voucher is.
 */
@Component
public class VoucherTokens {

    /** How every token of this version begins. */
    public static final String PREFIX = "WIN1.";

    private static final int VOUCHER_BYTES = 16;

    private final Sealing sealing;

    VoucherTokens(KeyRing keys) {
        this.sealing = new Sealing(keys, PREFIX, VOUCHER_BYTES);
    }

    /** The voucher's token: the same as long as the key is. */
    public String sign(VoucherId voucher) {
        return sealing.seal(Ids.bytes(voucher.value()));
    }

    /** The voucher that a token names; empty if it is no token, is signed by a key that is not ours, or was changed. */
    public Optional<VoucherId> verify(String text) {
        return sealing.open(text).map(content -> new VoucherId(Ids.uuid(content)));
    }
}
