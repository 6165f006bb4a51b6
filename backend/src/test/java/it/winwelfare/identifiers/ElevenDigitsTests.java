package it.winwelfare.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import it.winwelfare.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenDigitsTests {

    @ParameterizedTest
    @ValueSource(strings = {"06363391001", "IT06363391001", "it 0636 3391 001", " 12345678903 "})
    void readsVatNumbers(String text) {
        assertThat(PartitaIva.isValid(text)).isTrue();
        assertThat(PartitaIva.parse(text).value()).hasSize(11);
        assertThat(PartitaIva.parse(text).withCountry()).hasSize(13).startsWith("IT");
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "IT, LENGTH",
        "0636339100, LENGTH",
        "063633910011, LENGTH",
        "0636339100A, FORM",
        "00000000000, FORM",
        "0636339100١, FORM",
        "01234567890, CHECK",
        "06363391002, CHECK",
        "DE123456789, COUNTRY"
    })
    void refusesWithTheReason(String text, Reason reason) {
        InvalidIdentifier invalid = catchThrowableOfType(InvalidIdentifier.class, () -> PartitaIva.parse(text));
        assertThat(invalid.reason()).isEqualTo(reason);
        assertThat(invalid.code()).isEqualTo("invalid-vat-number");
    }

    @Test
    void readsTaxCodesOfOrganisations() {
        assertThat(OrganisationTaxCode.parse(" 80012000826 ").value()).isEqualTo("80012000826");
        InvalidIdentifier invalid =
                catchThrowableOfType(InvalidIdentifier.class, () -> OrganisationTaxCode.parse("80012000827"));
        assertThat(invalid.code()).isEqualTo("invalid-tax-code");
        assertThat(invalid.reason()).isEqualTo(Reason.CHECK);
    }

    @Test
    void findsEverySingleWrongDigit() {
        Seeded.rounds(500, random -> {
            String number = any(random.nextLong(1, 10_000_000_000L));
            for (int place = 0; place < number.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String other = number.substring(0, place) + digit + number.substring(place + 1);
                    assertThat(PartitaIva.isValid(other)).as(other).isEqualTo(other.equals(number));
                }
            }
        });
    }

    /** Luhn's known gap: 09 and 90 weigh the same. */
    @Test
    void findsEverySwapOfNeighboursBut09And90() {
        Seeded.rounds(500, random -> {
            String number = any(random.nextLong(1, 10_000_000_000L));
            for (int place = 0; place + 1 < number.length(); place++) {
                char first = number.charAt(place);
                char second = number.charAt(place + 1);
                String swapped = number.substring(0, place) + second + first + number.substring(place + 2);
                boolean gap = first == second || (first == '0' && second == '9') || (first == '9' && second == '0');
                assertThat(PartitaIva.isValid(swapped)).as(swapped).isEqualTo(gap);
            }
        });
    }

    @Test
    void completesOnlyTenDigits() {
        assertThat(PartitaIva.complete("0636339100").value()).isEqualTo("06363391001");
        assertThatIllegalArgumentException().isThrownBy(() -> PartitaIva.complete("0000000000"));
        assertThatIllegalArgumentException().isThrownBy(() -> PartitaIva.complete("123"));
        assertThatIllegalArgumentException().isThrownBy(() -> PartitaIva.complete("123456789X"));
    }

    private static String any(long number) {
        return PartitaIva.complete(String.format("%010d", number)).value();
    }
}
