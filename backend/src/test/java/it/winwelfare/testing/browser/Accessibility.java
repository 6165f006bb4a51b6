package it.winwelfare.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a machine can see of accessibility: axe's rules of WCAG 2.0, 2.1 and 2.2 at the levels A and AA, and one main part for each page.
 *
 * <p>axe is half a megabyte. Its own builder sends it anew for each look and brings back what was right too; here it goes into a page
 * once, and what is wrong comes back. Our pages have no frames.
 */
final class Accessibility {

    /** Beside the levels: what WCAG leaves open and a screen reader needs to find its way. */
    private static final List<String> LANDMARKS =
            List.of("landmark-one-main", "landmark-no-duplicate-main", "page-has-heading-one");

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = axe();

    /** What is right need not be told element by element, which costs axe as much as looking. */
    private static final String LOOK = """
        async ([levels, landmarks]) => {
            const seen = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: {type: 'tag', values: levels},
                rules: Object.fromEntries(landmarks.map(rule => [rule, {enabled: true}]))
            });
            return seen.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id} (${rule.help}) at ${node.target}: ${node.html}`));
        }
        """;

    private Accessibility() {}

    static void check(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        List<?> breaches = (List<?>) page.evaluate(LOOK, List.of(LEVELS, LANDMARKS));
        assertThat(breaches).as("what axe finds on %s", page.url()).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
