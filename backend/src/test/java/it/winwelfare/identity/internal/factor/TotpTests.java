package it.winwelfare.identity.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfRfc6238(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void acceptsTheCodeOfNowAndItsNeighboursOnly() {
        long now = Totp.step(NOW);

        for (long step = now - 1; step <= now + 1; step++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step, 6), NOW, 0)).hasValue(step);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now - 2, 6), NOW, 0)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now + 2, 6), NOW, 0)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", NOW, 0)).isEmpty();
    }

    @Test
    void neverAcceptsTheSameStepAgainNorAnEarlierOne() {
        long now = Totp.step(NOW);

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now, 6), NOW, now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now - 1, 6), NOW, now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now + 1, 6), NOW, now)).hasValue(now + 1);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInTheBase32OfRfc4648(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
