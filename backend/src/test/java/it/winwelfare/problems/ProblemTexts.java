package it.winwelfare.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The sentences of refusals, as they lie in the bundles. */
final class ProblemTexts {

    private ProblemTexts() {}

    static Properties of(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("i18n/problems_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
