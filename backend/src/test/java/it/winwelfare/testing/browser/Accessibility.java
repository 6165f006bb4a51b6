package it.winwelfare.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a machine can see of accessibility: axe's rules of WCAG 2.0, 2.1 and 2.2 at the levels A and AA, and one main part for each page. */
final class Accessibility {

    /** Beside the levels: what WCAG leaves open and a screen reader needs to find its way. */
    private static final List<String> LANDMARKS =
            List.of("landmark-one-main", "landmark-no-duplicate-main", "page-has-heading-one");

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static void check(Page page) {
        // The other mode loads axe a second time, into a window of its own, for frames of other sites: we have no
        // frames.
        List<String> breaches = new AxeBuilder(page)
                .options(options()).setLegacyMode(true).withTags(LEVELS).analyze().getViolations().stream()
                        .flatMap(Accessibility::told)
                        .toList();
        assertThat(breaches).as("what axe finds on %s", page.url()).isEmpty();
    }

    /** What is right need not be told element by element, which costs axe as much as looking. */
    private static AxeRunOptions options() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        options.setRules(LANDMARKS.stream().collect(Collectors.toMap(rule -> rule, rule -> on)));
        return options;
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream().map(node -> told(rule, node));
    }

    private static String told(Rule rule, CheckedNode node) {
        return "%s (%s) at %s: %s".formatted(rule.getId(), rule.getHelp(), node.getTarget(), node.getHtml());
    }
}
