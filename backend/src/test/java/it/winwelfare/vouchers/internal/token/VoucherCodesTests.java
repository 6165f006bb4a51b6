package it.winwelfare.vouchers.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Crockford;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VoucherCodesTests {

    @Test
    void isTwelveCharactersThatAPhoneKeyboardHas() {
        VoucherCodes codes = new VoucherCodes();
        for (int i = 0; i < 2_000; i++) {
            assertThat(codes.next()).matches("[0-9A-HJKMNP-TV-Z]{12}");
        }
    }

    @Test
    void itsLastCharacterChecksTheOthers() {
        String code = new VoucherCodes().next();
        assertThat(Crockford.normaliseWithCheck(Crockford.grouped(code).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(code);
    }

    @Test
    void usesAllItsBits() {
        RandomGenerator ones = () -> -1L;
        assertThat(new VoucherCodes(passing(ones)).next()).startsWith("ZZZZZZZZZZ");
        Set<String> many = new HashSet<>();
        VoucherCodes codes = new VoucherCodes();
        for (int i = 0; i < 10_000; i++) {
            many.add(codes.next());
        }
        assertThat(many).hasSize(10_000);
    }

    /** All ones first; then a little less, until a check symbol is one that can be typed. */
    private static RandomGenerator passing(RandomGenerator start) {
        long[] next = {start.nextLong()};
        return () -> {
            long given = next[0];
            next[0] -= 1L << (Long.SIZE - 55);
            return given;
        };
    }
}
