package it.winwelfare.vouchers.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identifiers.InvalidIdentifier;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScansTests {

    @TempDir
    Path folder;

    private final VoucherId voucher = VoucherId.next();
    private Scans scans;
    private QrTexts texts;

    @BeforeEach
    void keys() {
        VoucherTokens tokens = new VoucherTokens(new KeyRing(new KeySettings(folder, false), true));
        scans = new Scans(tokens);
        texts = new QrTexts(tokens, new VoucherSettings(Duration.ofHours(24), "https://winwelfare.example/buono"));
    }

    @Test
    void readsTheAddressInTheQr() {
        String link = texts.of(voucher).link();
        assertThat(link).startsWith("https://winwelfare.example/buono#WIN1.");
        assertThat(scans.read(link)).isEqualTo(new Scanned.ById(voucher));
    }

    @Test
    void readsTheTokenAlone() {
        assertThat(scans.read(" " + texts.of(voucher).token() + "\n")).isEqualTo(new Scanned.ById(voucher));
    }

    @Test
    void readsACodeHoweverItIsTyped() {
        String code = new VoucherCodes().next();
        Scanned expected = new Scanned.ByCode(code);
        assertThat(scans.read(code)).isEqualTo(expected);
        assertThat(scans.read(Crockford.grouped(code))).isEqualTo(expected);
        assertThat(scans.read(" " + Crockford.grouped(code).toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(expected);
        assertThat(scans.read(code.replace('0', 'o').replace('1', 'l'))).isEqualTo(expected);
    }

    @Test
    void tellsAMistypedCodeFromABrokenToken() {
        String code = new VoucherCodes().next();
        char first = code.charAt(0);
        String mistyped = (first == '7' ? '8' : '7') + code.substring(1);
        assertThatThrownBy(() -> scans.read(mistyped)).isInstanceOf(InvalidIdentifier.class);
        assertThatThrownBy(() -> scans.read("")).isInstanceOf(InvalidIdentifier.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WIN1.abc",
                "https://winwelfare.example/buono#WIN1.abc",
                "https://winwelfare.example/buono",
                "https://evil.example/?x=1",
                "WIN2.AAAA",
                "#"
            })
    void refusesWhatIsNoVouchersQr(String text) {
        assertThatThrownBy(() -> scans.read(text)).isInstanceOf(Rejection.class);
    }

    @Test
    void refusesALongTextWithoutReadingIt() {
        String text = "WIN1." + "A".repeat(100_000);
        assertThatThrownBy(() -> scans.read(text)).hasMessage("voucher-token-invalid");
    }
}
