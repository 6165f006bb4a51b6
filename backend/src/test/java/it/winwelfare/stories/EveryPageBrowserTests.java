package it.winwelfare.stories;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.demo.DemoLogins;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows every link from each role's home and looks at one page of each kind: it answers, and at the size of a phone
 * and of a desk axe finds nothing at WCAG 2.2 AA and nothing must be scrolled sideways. A page that nobody links to is no page.
 */
@DemoStory
class EveryPageBrowserTests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9]+(?=/|$)");
    private static final Pattern NO_PAGE = Pattern.compile(
            ".*(/pdf|/csv|\\.png|\\.svg|\\.xml|\\.txt|\\.ics)$|^/(assets|webjars|esci|lingua|api|stile|accedi/con).*");
    private static final int MOST_KINDS = 60;
    private static final String DESK = "/ambito";

    /** The Ambito walks through an Alleanza's budget to the vouchers, which nobody else sees: of one Alleanza that has some. */
    private static final String BUDGET = "/alleanza/win";

    /** Of one's own account everybody has the same pages: they are looked at as somebody without duties sees them, and at the desk. */
    private static final Set<String> ACCOUNTS_OF = Set.of("/dipendente", DESK);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            emptyValue = "",
            value = {
                "'' /",
                "giulia.bonomi@win.example /dipendente",
                "hr.acerbis@win.example /azienda",
                "girotondo@win.example /fornitore",
                "ambito@win.example /ambito",
                "ats@win.example /alleanza"
            })
    void isAccessibleAndFitsPhoneAndDesk(String email, String home, Visitors visitors) {
        Visitor visitor = visitors.on(Device.PHONE);
        if (!email.isEmpty()) {
            visitor.signIn(email, DemoLogins.PASSWORD);
        }
        Set<String> kinds = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(home.equals(DESK) ? List.of(home, BUDGET) : List.of(home));
        while (!waiting.isEmpty() && kinds.size() < MOST_KINDS) {
            String path = waiting.poll();
            if (!NO_PAGE.matcher(path).matches() && belongs(path, email, home) && kinds.add(kind(path))) {
                assertThat(visitor.visit(path)).as(path).isLessThan(400);
                for (Device size : Device.values()) {
                    visitor.movesTo(size);
                    visitor.findsThePageAccessible();
                    visitor.needsNoSidewaysScrolling();
                }
                waiting.addAll(links(visitor, visitors.address()));
            }
        }
        assertThat(kinds).as("kinds of pages from %s", home).hasSizeGreaterThan(3);
    }

    /** Signed in, a person's own area; otherwise everything public. */
    private static boolean belongs(String path, String email, String home) {
        boolean area = path.matches("/(dipendente|azienda|fornitore|ambito|alleanza)(/.*)?");
        boolean walk = home.equals(DESK) && (path.startsWith(BUDGET) || path.startsWith("/alleanza/buoni/"));
        return email.isEmpty()
                ? !area
                : path.startsWith(home) || path.startsWith("/account") && ACCOUNTS_OF.contains(home) || walk;
    }

    private static String kind(String path) {
        return ID.matcher(path).replaceAll("/{id}");
    }

    private static List<String> links(Visitor visitor, String address) {
        Object found = visitor.page().evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)");
        List<String> links = new ArrayList<>();
        for (Object link : (List<?>) found) {
            if (String.valueOf(link).startsWith(address)) {
                String path = URI.create(String.valueOf(link)).getPath();
                links.add(path.isEmpty() ? "/" : path);
            }
        }
        return links;
    }
}
