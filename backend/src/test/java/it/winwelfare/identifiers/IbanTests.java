package it.winwelfare.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import it.winwelfare.testing.Seeded;
import java.util.Random;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTests {

    private static final String SAMPLE = "IT60X0542811101000000123456";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAMPLE,
                "it60 x054 2811 1010 0000 0123 456",
                "IBAN: IT60X0542811101000000123456",
                "SM86U0322509800000000270100",
                "DE89370400440532013000",
                "FR1420041010050500013M02606",
                "CH9300762011623852957"
            })
    void readsIbans(String text) {
        assertThat(Iban.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "IBAN, LENGTH",
        "1260X0542811101000000123456, COUNTRY",
        "ITALIA, LENGTH",
        "I, LENGTH",
        "IT60X054281110100000012345, LENGTH",
        "IT60X05428111010000001234567, LENGTH",
        "IT61X0542811101000000123456, CHECK",
        "ITX0X0542811101000000123456, FORM",
        "IT60X0542811101000000-23456, FORM",
        "IT6010542811101000000123456, FORM",
        "IT60X054281110100000012345٦, FORM",
        "ZZ60X0542811101000000123456, COUNTRY"
    })
    void refusesWithTheReason(String text, Reason reason) {
        InvalidIdentifier invalid = catchThrowableOfType(InvalidIdentifier.class, () -> Iban.parse(text));
        assertThat(invalid.reason()).isEqualTo(reason);
        assertThat(invalid.code()).isEqualTo("invalid-iban");
    }

    /** A body with a wrong CIN under check digits that were calculated over it: modulo 97 is content, an Italian bank is not. */
    @Test
    void findsAWrongCinUnderRightCheckDigits() {
        int found = 0;
        for (char cin = 'A'; cin <= 'Z'; cin++) {
            String body = cin + SAMPLE.substring(5);
            String iban = "IT" + checkDigits("IT00" + body) + body;
            IbanUtil.validate(iban);
            assertThat(Iban.isValid(iban)).as(iban).isEqualTo(cin == 'X');
            found++;
        }
        assertThat(found).isEqualTo(26);
    }

    /**
     * A digit for a digit and a letter for a letter; a letter in the place of a digit shifts all that stands before it, and then one
     * in a hundred slips through modulo 97 and, for 0 and A, 1 and B …, through the CIN.
     */
    @Test
    void findsEverySingleWrongDigitAndLetter() {
        Seeded.rounds(50, random -> {
            String iban = anyItalian(random).value();
            IbanUtil.validate(iban);
            for (int place = 0; place < iban.length(); place++) {
                String like = Character.isDigit(iban.charAt(place)) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
                for (int i = 0; i < like.length(); i++) {
                    char other = like.charAt(i);
                    String changed = iban.substring(0, place) + other + iban.substring(place + 1);
                    assertThat(Iban.isValid(changed)).as(changed).isEqualTo(changed.equals(iban));
                }
            }
        });
    }

    @Test
    void completesItalianAccounts() {
        assertThat(Iban.italian("05428", "11101", "000000123456").value()).isEqualTo(SAMPLE);
        assertThatIllegalArgumentException().isThrownBy(() -> Iban.italian("5428", "11101", "000000123456"));
        assertThatIllegalArgumentException().isThrownBy(() -> Iban.italian("05428", "1110A", "000000123456"));
        assertThatIllegalArgumentException().isThrownBy(() -> Iban.italian("05428", "11101", "123456"));
    }

    @Test
    void showsItselfToPeople() {
        Iban iban = new Iban(SAMPLE);
        assertThat(iban.masked()).isEqualTo("IT60*******************3456").hasSameSizeAs(SAMPLE);
        assertThat(iban.grouped()).isEqualTo("IT60 X054 2811 1010 0000 0123 456");
        assertThat(iban.country()).isEqualTo("IT");
    }

    private static String checkDigits(String iban) {
        return IbanUtil.calculateCheckDigit(iban);
    }

    private static Iban anyItalian(Random random) {
        return Iban.italian(
                String.format("%05d", random.nextInt(100_000)),
                String.format("%05d", random.nextInt(100_000)),
                String.format("%012d", random.nextLong(1_000_000_000_000L)));
    }
}
