package it.winwelfare.vouchers.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.vouchers.VoucherId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTokensTests {

    private static final Instant MOMENT = Instant.parse("2026-11-22T08:00:10Z");

    @TempDir
    Path folder;

    private final VoucherId voucher = VoucherId.next();
    private ScreenTokens tokens;

    @BeforeEach
    void keys() {
        tokens = new ScreenTokens(SampleKeys.ring(folder));
    }

    @Test
    void saysWhichVoucherAndWhen() {
        assertThat(tokens.verify(tokens.sign(voucher, MOMENT)))
                .contains(new ScreenTokens.Shown(voucher, Step.of(MOMENT)));
    }

    @Test
    void changesEveryThirtySecondsAndNotWithin() {
        String first = tokens.sign(voucher, MOMENT);
        assertThat(tokens.sign(voucher, MOMENT.plusSeconds(19))).isEqualTo(first);
        assertThat(tokens.sign(voucher, MOMENT.plusSeconds(20))).isNotEqualTo(first);
    }

    /** The key of RFC 8032's first vector; the signature was reckoned by another program (openssl pkeyutl -sign -rawin). */
    @Test
    void isTheTextThatOtherScannersMustRead() throws Exception {
        byte[] key = HexFormat.of()
                .parseHex(
                        "302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Path own = Files.createDirectory(folder.resolve("vector"));
        Files.writeString(
                own.resolve("voucher-1.pem"), Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
        ScreenTokens known = new ScreenTokens(SampleKeys.ring(new KeySettings(own, false), false));

        String token = known.sign(
                new VoucherId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")),
                Instant.ofEpochSecond(1_795_334_400));

        assertThat(token)
                .isEqualTo("WIN2.BuP9jwGJCl2slndLvM6zAgmagFcDkSeAskQryL8Jws2WSDYwC3BOXTy"
                        + "_Op4wISQal1jv9CqFkFOAXgAxaOv4SkwuGMpldfCOJGwnCzNyNanZcGFDaHhlDQ");
    }

    @Test
    void fitsIntoAQrThatAPhoneReadsAtArmsLength() {
        assertThat(tokens.sign(voucher, MOMENT)).hasSizeLessThan(125).matches("WIN2\\.[A-Za-z0-9_-]+");
    }

    @Test
    void refusesATokenWithAnyBitChanged() {
        byte[] token =
                Base64.getUrlDecoder().decode(tokens.sign(voucher, MOMENT).substring(ScreenTokens.PREFIX.length()));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = ScreenTokens.PREFIX
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(tokens.verify(text)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void aPrintedTokenIsNoScreensTokenNorTheOtherWayRound() {
        VoucherTokens printed = new VoucherTokens(SampleKeys.ring(folder));
        String onPaper = printed.sign(voucher);
        String onScreen = tokens.sign(voucher, MOMENT);
        assertThat(tokens.verify(onPaper)).isEmpty();
        assertThat(tokens.verify(onPaper.replace("WIN1.", "WIN2."))).isEmpty();
        assertThat(printed.verify(onScreen.replace("WIN2.", "WIN1."))).isEmpty();
    }

    @Test
    void aStepFitsItselfAndItsNeighbours() {
        Step step = Step.of(MOMENT);
        assertThat(step.start()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(step.fits(Instant.parse("2026-11-22T07:59:30Z"), Duration.ZERO))
                .isTrue();
        assertThat(step.fits(Instant.parse("2026-11-22T08:00:59.999Z"), Duration.ZERO))
                .isTrue();
        assertThat(step.fits(Instant.parse("2026-11-22T07:59:29.999Z"), Duration.ZERO))
                .isFalse();
        assertThat(step.fits(Instant.parse("2026-11-22T08:01:00Z"), Duration.ZERO))
                .isFalse();
        assertThat(step.fits(Instant.parse("2026-11-22T08:02:59Z"), Duration.ofMinutes(2)))
                .isTrue();
        assertThat(step.fits(Instant.parse("2026-11-22T08:03:00Z"), Duration.ofMinutes(2)))
                .isFalse();
    }
}
