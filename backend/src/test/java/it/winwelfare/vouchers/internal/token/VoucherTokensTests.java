package it.winwelfare.vouchers.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.vouchers.VoucherId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoucherTokensTests {

    @TempDir
    Path folder;

    private final VoucherId voucher = VoucherId.next();
    private VoucherTokens tokens;

    @BeforeEach
    void demoKeys() {
        tokens = with(folder);
    }

    @Test
    void readsItsOwnTokens() {
        assertThat(tokens.verify(tokens.sign(voucher))).contains(voucher);
    }

    @Test
    void isTheSameEachTimeSoThatPaperAndScreenAgree() {
        assertThat(tokens.sign(voucher)).isEqualTo(tokens.sign(voucher));
    }

    @Test
    void fitsIntoAQrThatAPhoneReadsAtArmsLength() {
        assertThat(tokens.sign(voucher)).hasSizeLessThan(120).matches("WIN1\\.[A-Za-z0-9_-]+");
    }

    @Test
    void namesNobody() {
        byte[] bytes = bytes(tokens.sign(voucher));
        assertThat(bytes).hasSize(4 + 16 + 64);
    }

    @Test
    void refusesATokenWithAnyBitChanged() {
        byte[] token = bytes(tokens.sign(voucher));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.verify(text(changed))).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void refusesATokenOfAForeignKey(@TempDir Path elsewhere) {
        assertThat(tokens.verify(with(elsewhere).sign(voucher))).isEmpty();
    }

    @Test
    void refusesASecondFormOfTheSameBytes() {
        String token = tokens.sign(voucher);
        assertThat(tokens.verify(token + "=")).isEmpty();
        assertThat(tokens.verify(token + "A")).isEmpty();
        assertThat(tokens.verify(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(tokens.verify(token.replace("WIN1.", "win1."))).isEmpty();
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("WIN1.")).isEmpty();
        assertThat(tokens.verify("WIN1.%%%")).isEmpty();
    }

    @Test
    void anotherVersionsSignatureIsNoSignatureOfThisOne() {
        String token = tokens.sign(voucher);
        assertThat(tokens.verify(token.replace("WIN1.", "WIN2."))).isEmpty();
    }

    @Test
    void aNewKeySignsAndTheOldOneStillVerifies() throws Exception {
        String old = tokens.sign(voucher);
        // "voucher-n…" sorts after "voucher-demo", so it signs from now on.
        new KeyFiles(folder).make("voucher-new.pem");
        VoucherTokens rotated = with(folder);
        assertThat(rotated.verify(old)).contains(voucher);
        assertThat(rotated.sign(voucher)).isNotEqualTo(old);
        assertThat(tokens.verify(rotated.sign(voucher)))
                .as("by who was there before the new key")
                .contains(voucher);
        assertThat(SampleKeys.ring(folder).published())
                .satisfiesExactly(
                        key -> assertThat(key.current()).isTrue(),
                        key -> assertThat(key.current()).isFalse());
    }

    @Test
    void publishesTheKeyThatVerifies() throws Exception {
        Path file = folder.resolve(KeyFiles.DEMO);
        assertThat(Files.readString(file, StandardCharsets.US_ASCII)).startsWith("-----BEGIN PRIVATE KEY-----");
        var key = SampleKeys.ring(folder).published().getFirst();
        assertThat(Base64.getUrlDecoder().decode(key.publicKey())).hasSize(32);
        assertThat(bytes(tokens.sign(voucher)))
                .startsWith(java.util.HexFormat.of().parseHex(key.id()));
    }

    private static VoucherTokens with(Path folder) {
        return new VoucherTokens(SampleKeys.ring(folder));
    }

    private static byte[] bytes(String token) {
        return Base64.getUrlDecoder().decode(token.substring(VoucherTokens.PREFIX.length()));
    }

    private static String text(byte[] token) {
        return VoucherTokens.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
