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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScansTests {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    Path folder;

    private final VoucherId voucher = VoucherId.next();
    private Scans scans;
    private Scans later;
    private QrTexts texts;

    @BeforeEach
    void keys() {
        KeyRing keys = SampleKeys.ring(folder);
        VoucherTokens printed = new VoucherTokens(keys);
        ScreenTokens onScreen = new ScreenTokens(keys);
        scans = at(NOON, printed, onScreen);
        later = at(NOON.plus(Step.LENGTH.multipliedBy(2)), printed, onScreen);
        texts = new QrTexts(
                printed,
                onScreen,
                new VoucherSettings(Duration.ofHours(24), "https://winwelfare.example/buono", 2, 8),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Scans at(Instant moment, VoucherTokens printed, ScreenTokens onScreen) {
        return new Scans(printed, onScreen, Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void readsWhatAPhoneShowsAndNotAPictureOfIt() {
        String link = texts.ofNow(voucher).link();
        assertThat(link).startsWith("https://winwelfare.example/buono#WIN2.");
        assertThat(scans.read(link)).isEqualTo(new Scanned.ById(voucher));
        assertThatThrownBy(() -> later.read(link)).hasMessage("voucher-token-old");
        assertThat(later.read(texts.of(voucher).link())).as("on paper").isEqualTo(new Scanned.ById(voucher));
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
