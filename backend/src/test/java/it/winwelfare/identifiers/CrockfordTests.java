package it.winwelfare.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import it.winwelfare.testing.Seeded;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrockfordTests {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

    @Test
    void encodesKnownNumbers() {
        assertThat(Crockford.encode(BigInteger.valueOf(1234), 3)).isEqualTo("16J");
        assertThat(Crockford.encodeWithCheck(BigInteger.valueOf(1234), 3)).isEqualTo("16JD");
        assertThat(Crockford.encode(BigInteger.ZERO, 4)).isEqualTo("0000");
        assertThat(Crockford.encode(new byte[] {(byte) 0xff, (byte) 0xff})).isEqualTo("1ZZZ");
        assertThat(Crockford.encodeWithCheck(new byte[] {0, 36})).isEqualTo("0014U");
    }

    @Test
    void tellsBackWhatItWrote() {
        Seeded.rounds(2_000, random -> {
            int length = 1 + random.nextInt(26);
            BigInteger number = new BigInteger(length * 5, random);
            assertThat(Crockford.decode(Crockford.encode(number, length))).isEqualTo(number);
            String checked = Crockford.encodeWithCheck(number, length);
            assertThat(checked).hasSize(length + 1);
            assertThat(Crockford.decodeWithCheck(checked)).isEqualTo(number);
            assertThat(Crockford.decodeWithCheck(Crockford.grouped(checked).toLowerCase(Locale.ROOT)))
                    .isEqualTo(number);
            byte[] bytes = new byte[1 + random.nextInt(16)];
            random.nextBytes(bytes);
            assertThat(Crockford.decodeWithCheck(Crockford.encodeWithCheck(bytes)))
                    .isEqualTo(new BigInteger(1, bytes));
        });
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(Crockford.normalise(" 1o-iL 0")).isEqualTo("10110");
        assertThat(Crockford.decode("l6j")).isEqualTo(BigInteger.valueOf(1234));
        assertThat(Crockford.normaliseWithCheck("1 6-j d")).isEqualTo("16JD");
        assertThat(Crockford.grouped("7K3M9QX2A")).isEqualTo("7K3M-9QX2-A");
        assertThat(Crockford.grouped("7K3M")).isEqualTo("7K3M");
    }

    /** 37 is a prime greater than 32, so a change in one place or a swap of two always changes the remainder. */
    @Test
    void findsEverySingleWrongCharacterAndEverySwap() {
        Seeded.rounds(100, random -> {
            String code = Crockford.encodeWithCheck(new BigInteger(60, random), 12);
            for (int place = 0; place < code.length(); place++) {
                for (int i = 0; i < SYMBOLS.length(); i++) {
                    char other = SYMBOLS.charAt(i);
                    String changed = code.substring(0, place) + other + code.substring(place + 1);
                    assertThat(isValid(changed)).as(changed).isEqualTo(changed.equals(code));
                }
                if (place + 1 < code.length()) {
                    String swapped = code.substring(0, place)
                            + code.charAt(place + 1)
                            + code.charAt(place)
                            + code.substring(place + 2);
                    assertThat(isValid(swapped)).as(swapped).isEqualTo(swapped.equals(code));
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", "' - ', MISSING", "1, LENGTH", "16J!, FORM", "1U6D, FORM", "16JE, CHECK", "16Ј0, FORM"})
    void refusesWithTheReason(String text, Reason reason) {
        InvalidIdentifier invalid =
                catchThrowableOfType(InvalidIdentifier.class, () -> Crockford.decodeWithCheck(text));
        assertThat(invalid.reason()).isEqualTo(reason);
        assertThat(invalid.code()).isEqualTo("invalid-code");
    }

    @Test
    void refusesWhatIsOutOfAllMeasure() {
        for (int length : new int[] {65, 10_000}) {
            InvalidIdentifier invalid =
                    catchThrowableOfType(InvalidIdentifier.class, () -> Crockford.decode("1".repeat(length)));
            assertThat(invalid.reason()).isEqualTo(Reason.LENGTH);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Crockford.encode(BigInteger.valueOf(32), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Crockford.encode(BigInteger.valueOf(-1), 1));
    }

    private static boolean isValid(String text) {
        try {
            Crockford.decodeWithCheck(text);
            return true;
        } catch (InvalidIdentifier invalid) {
            return false;
        }
    }
}
