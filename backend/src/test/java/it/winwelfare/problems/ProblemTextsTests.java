package it.winwelfare.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is refused without a sentence: the codes are read off the sources, so that a new one without its text fails here. */
class ProblemTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void hasASentenceForEveryCode(String language) throws IOException {
        Set<String> codes = CodesInSources.all();
        assertThat(codes).contains("invalid-iban", "invalid-fields", "unknown-municipality", "relative-not-cohabiting");
        Properties texts = ProblemTexts.of(language);
        codes.removeIf(code -> !texts.getProperty("problem." + code, "").isBlank());
        assertThat(codes)
                .as("codes without a text in problems_%s.properties", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void hasOnlySentencesThatCanBeWritten(String language) throws IOException {
        ProblemTexts.of(language).forEach((key, text) -> {
            assertThat((String) key).matches("problem(Title)?\\.[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9-]+)*");
            assertThat((String) text).as("%s: write the apostrophe as ’", key).doesNotContain("'");
            new MessageFormat((String) text, Locale.of(language)).format(new Object[] {1, 2, 3, 4});
        });
    }

    @Test
    void countsTheFieldsToCorrect() throws IOException {
        MessageFormat it =
                new MessageFormat(ProblemTexts.of("it").getProperty("problem.invalid-fields"), Locale.ITALIAN);
        assertThat(it.format(new Object[] {1})).isEqualTo("C’è un campo da correggere.");
        assertThat(it.format(new Object[] {3})).isEqualTo("Ci sono 3 campi da correggere.");
    }
}
