package it.winwelfare.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import it.winwelfare.testing.Seeded;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodiceFiscaleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int[] DIGIT_PLACES = {6, 7, 9, 10, 12, 13, 14};
    private static final String OMOCODIA = "LMNPQRSTUV";
    private static final List<String> SURNAMES =
            List.of("Rossi", "Fo", "D'Adda", "De Luca", "Esposito", "Aia", "Zanotti", "Öz", "Ng", "Li");
    private static final List<String> NAMES =
            List.of("Mario", "Maria Teresa", "Gianfranco", "Io", "Niccolò", "Ugo", "Y", "Christopher", "Anna");

    @ParameterizedTest
    @CsvSource({
        "Rossi, Mario, 1980-01-01, MALE, H501, RSSMRA80A01H501U",
        "Rossi, Mario, 1985-12-10, MALE, A562, RSSMRA85T10A562S",
        "Fo, Io, 2000-02-29, FEMALE, Z404, FOXIOX00B69Z404"
    })
    void followsFromAPersonsData(
            String surname, String name, LocalDate born, Sex sex, String belfiore, String expected) {
        CodiceFiscale code = CodiceFiscale.generate(surname, name, born, sex, belfiore);
        assertThat(code.value()).startsWith(expected);
        assertThat(code.birthDate(TODAY)).isEqualTo(born);
        assertThat(code.sex()).isEqualTo(sex);
        assertThat(code.birthplaceCode()).isEqualTo(belfiore);
        assertThat(code.fitsName(surname, name)).isTrue();
        assertThat(code.fitsName("Bianchi", name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Gianfranco, GFR",
        "Mario, MRA",
        "Maria Teresa, MTR",
        "Ugo, GUO",
        "Io, IOX",
        "A, AXX",
        "Niccolò, NCL",
        "Anna, NNA"
    })
    void takesTheLettersOfANameByItsRule(String name, String letters) {
        CodiceFiscale code = CodiceFiscale.generate("Rossi", name, LocalDate.of(1990, 5, 5), Sex.MALE, "A163");
        assertThat(code.value().substring(3, 6)).isEqualTo(letters);
    }

    @Test
    void tellsBackEveryDayOfBirthOfACenturyForBothSexes() {
        for (LocalDate born = TODAY; born.isAfter(TODAY.minusYears(100)); born = born.minusDays(1)) {
            for (Sex sex : Sex.values()) {
                CodiceFiscale code = CodiceFiscale.generate("Rossi", "Mario", born, sex, "A163");
                CodiceFiscale read = CodiceFiscale.parse(code.value());
                assertThat(read.birthDate(TODAY)).isEqualTo(born);
                assertThat(read.sex()).isEqualTo(sex);
            }
        }
    }

    @Test
    void readsEveryFormOfOmocodia() {
        String plain = CodiceFiscale.generate("Rossi", "Mario", LocalDate.of(1985, 12, 10), Sex.FEMALE, "A562")
                .value();
        for (int mask = 0; mask < 1 << DIGIT_PLACES.length; mask++) {
            StringBuilder body = new StringBuilder(plain.substring(0, 15));
            for (int i = 0; i < DIGIT_PLACES.length; i++) {
                if ((mask >> i & 1) == 1) {
                    int digit = body.charAt(DIGIT_PLACES[i]) - '0';
                    body.setCharAt(DIGIT_PLACES[i], OMOCODIA.charAt(digit));
                }
            }
            List<String> valid = IntStream.rangeClosed('A', 'Z')
                    .mapToObj(letter -> body.toString() + (char) letter)
                    .filter(CodiceFiscale::isValid)
                    .toList();
            assertThat(valid).as("exactly one check letter fits %s", body).hasSize(1);
            CodiceFiscale read = CodiceFiscale.parse(valid.getFirst());
            assertThat(read.birthDate(TODAY)).isEqualTo(LocalDate.of(1985, 12, 10));
            assertThat(read.sex()).isEqualTo(Sex.FEMALE);
            assertThat(read.birthplaceCode()).isEqualTo("A562");
            assertThat(read.fitsName("Rossi", "Mario")).isTrue();
        }
    }

    /**
     * The values of the check letter's tables differ for any two characters that may stand in the same place (letters among
     * themselves, digits and the letters of omocodia), so that no single wrong character passes.
     */
    @Test
    void findsEverySingleWrongCharacter() {
        Seeded.rounds(300, random -> {
            String code = any(random).value();
            for (int place = 0; place < code.length(); place++) {
                for (int i = 0; i < CHARACTERS.length(); i++) {
                    char other = CHARACTERS.charAt(i);
                    if (other != code.charAt(place)) {
                        String wrong = code.substring(0, place) + other + code.substring(place + 1);
                        assertThat(CodiceFiscale.isValid(wrong))
                                .as("%s for %s", wrong, code)
                                .isFalse();
                    }
                }
            }
        });
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(CodiceFiscale.parse("  rss mra 80a01 h501u\u00a0")).isEqualTo(new CodiceFiscale("RSSMRA80A01H501U"));
    }

    @ParameterizedTest
    @CsvSource({
        "'   ', MISSING",
        "RSSMRA80A01H501, LENGTH",
        "RSSMRA80A01H501UU, LENGTH",
        "RSSMRA80A01H501X, CHECK",
        "RSSMRA80F01H501U, FORM",
        "RSSMRA80A01N501U, FORM",
        "RSSMRA8OA01H501U, FORM",
        "ΑSSMRA80A01H501U, FORM",
        "RSSMRA80A0١H501U, FORM"
    })
    void refusesWithTheReason(String text, Reason reason) {
        InvalidIdentifier invalid = catchThrowableOfType(InvalidIdentifier.class, () -> CodiceFiscale.parse(text));
        assertThat(invalid.reason()).isEqualTo(reason);
        assertThat(invalid.code()).isEqualTo("invalid-tax-code");
        assertThat(invalid.getMessage()).doesNotContain("MRA80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RSSMRA81B29H501", "RSSMRA80A00H501", "RSSMRA80A32H501", "RSSMRA80A40H501", "RSSMRA80D71H501"})
    void refusesDaysThatDoNotExistThoughTheCheckLetterFits(String body) {
        assertThat(reasonsFor(body)).containsOnlyOnce(Reason.DATE).containsOnly(Reason.DATE, Reason.CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AEBMRA80A01H501", "RSSAAB80A01H501", "RASMRA80A01H501", "RSSMAR80A01H501"})
    void refusesLettersThatNoNameGives(String body) {
        assertThat(reasonsFor(body)).containsOnlyOnce(Reason.NAME).containsOnly(Reason.NAME, Reason.CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAXMRA80A01H501", "AXXOXX80A01H501", "NGXYXX80A01H501", "FOXAIX80A01H501"})
    void takesTheLettersThatShortNamesGive(String body) {
        assertThat(reasonsFor(body)).containsOnly(Reason.CHECK).hasSize(25);
    }

    @Test
    void takesTheLatestCenturyThatIsNotInTheFuture() {
        CodiceFiscale code = CodiceFiscale.generate("Rossi", "Mario", LocalDate.of(1926, 11, 23), Sex.MALE, "A163");
        assertThat(code.birthDate(TODAY)).isEqualTo(LocalDate.of(1926, 11, 23));
        assertThat(code.birthDate(TODAY.plusDays(1))).isEqualTo(LocalDate.of(2026, 11, 23));
        CodiceFiscale leapDay = CodiceFiscale.generate("Rossi", "Mario", LocalDate.of(2000, 2, 29), Sex.MALE, "A163");
        assertThat(leapDay.birthDate(LocalDate.of(1999, 1, 1))).isEqualTo(LocalDate.of(1600, 2, 29));
    }

    @Test
    void hidesThePerson() {
        assertThat(new CodiceFiscale("RSSMRA80A01H501U").masked()).isEqualTo("RSS************U");
    }

    @Test
    void generatesOnlyFromAPersonsData() {
        LocalDate day = LocalDate.of(1990, 5, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodiceFiscale.generate("123", "Mario", day, Sex.MALE, "A163"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodiceFiscale.generate("Rossi", "Mario", day, Sex.MALE, "BG"));
    }

    @Test
    void generatesAValidCodeForEverybody() {
        Seeded.rounds(2_000, random -> {
            CodiceFiscale code = any(random);
            assertThat(CodiceFiscale.parse(code.value())).isEqualTo(code);
        });
    }

    private static CodiceFiscale any(Random random) {
        return CodiceFiscale.generate(
                SURNAMES.get(random.nextInt(SURNAMES.size())),
                NAMES.get(random.nextInt(NAMES.size())),
                TODAY.minusDays(random.nextInt(36_500)),
                random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                (char) ('A' + random.nextInt(13)) + String.format("%03d", random.nextInt(1_000)));
    }

    private static List<Reason> reasonsFor(String body) {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> body + (char) letter)
                .filter(code -> !CodiceFiscale.isValid(code))
                .map(code -> catchThrowableOfType(InvalidIdentifier.class, () -> CodiceFiscale.parse(code))
                        .reason())
                .toList();
    }
}
