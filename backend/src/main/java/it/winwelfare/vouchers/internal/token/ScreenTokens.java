package it.winwelfare.vouchers.internal.token;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.vouchers.VoucherId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The text in the QR on a phone's screen: {@code WIN2.} and, {@linkplain Sealing sealed}, the voucher's id (16 bytes) and the step of
 * time in which it was made (4 bytes, see {@link Step}). A picture of it is worth nothing a minute later.
 */
@Component
public class ScreenTokens {

    /** How every token of this version begins. */
    public static final String PREFIX = "WIN2.";

    private static final int VOUCHER_BYTES = 16;

    private final Sealing sealing;

    ScreenTokens(KeyRing keys) {
        this.sealing = new Sealing(keys, PREFIX, VOUCHER_BYTES + Integer.BYTES);
    }

    /** What a genuine token says. */
    public record Shown(VoucherId voucher, Step step) {}

    /** The voucher's token of the step that the moment falls into. */
    public String sign(VoucherId voucher, Instant moment) {
        return sealing.seal(ByteBuffer.allocate(VOUCHER_BYTES + Integer.BYTES)
                .put(Ids.bytes(voucher.value()))
                .putInt((int) Step.of(moment).number())
                .array());
    }

    /** Which voucher was shown, and when; empty if it is no token, is signed by a key that is not ours, or was changed. */
    public Optional<Shown> verify(String text) {
        return sealing.open(text).map(content -> {
            long number = Integer.toUnsignedLong(
                    ByteBuffer.wrap(content, VOUCHER_BYTES, Integer.BYTES).getInt());
            return new Shown(new VoucherId(Ids.uuid(Arrays.copyOf(content, VOUCHER_BYTES))), new Step(number));
        });
    }
}
