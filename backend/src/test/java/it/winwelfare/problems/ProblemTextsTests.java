package it.winwelfare.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Nobody is refused without a sentence: the codes are read off the sources, so that a new one without its text fails here. */
class ProblemTextsTests {

    private static final String CODE = "\"([a-z0-9]+(?:-[a-z0-9]+)*)\"";
    private static final List<Pattern> REFUSALS = List.of(
            Pattern.compile(
                    "Refused\\s*\\.(?:invalid|notFound|forbidden|conflict|gone|tooLarge|tooMany)\\(\\s*" + CODE),
            Pattern.compile("Refused\\s*\\.invalidField\\(\\s*[^,]+,\\s*" + CODE),
            Pattern.compile("super\\(\\s*Kind\\.[A-Z_]+,\\s*" + CODE),
            Pattern.compile("new NotEligible\\(\\s*" + CODE),
            Pattern.compile("String INVALID = " + CODE));

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void hasASentenceForEveryCode(String language) throws IOException {
        Set<String> codes = codesInTheSources();
        assertThat(codes).contains("invalid-iban", "invalid-fields", "unknown-municipality", "relative-not-cohabiting");
        Properties texts = texts(language);
        codes.removeIf(code -> !texts.getProperty("problem." + code, "").isBlank());
        assertThat(codes)
                .as("codes without a text in problems_%s.properties", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void hasOnlySentencesThatCanBeWritten(String language) throws IOException {
        texts(language).forEach((key, text) -> {
            assertThat((String) key).matches("problem(Title)?\\.[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9-]+)*");
            assertThat((String) text).as("%s: write the apostrophe as ’", key).doesNotContain("'");
            new MessageFormat((String) text, Locale.of(language)).format(new Object[] {1, 2, 3, 4});
        });
    }

    @Test
    void countsTheFieldsToCorrect() throws IOException {
        MessageFormat it = new MessageFormat(texts("it").getProperty("problem.invalid-fields"), Locale.ITALIAN);
        assertThat(it.format(new Object[] {1})).isEqualTo("C’è un campo da correggere.");
        assertThat(it.format(new Object[] {3})).isEqualTo("Ci sono 3 campi da correggere.");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("i18n/problems_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("../mobile-api/src/main/java"))) {
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        String source = Files.readString(file);
                        REFUSALS.forEach(refusal ->
                                refusal.matcher(source).results().forEach(match -> codes.add(match.group(1))));
                    }
                }
            }
        }
        return codes;
    }
}
