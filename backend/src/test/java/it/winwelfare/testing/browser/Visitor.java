package it.winwelfare.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One person with one browser window. What {@link #page()} cannot say shortly, this can. */
public final class Visitor {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** What a page consists of beside itself: one that is missing is a fault of ours. A page itself may be a 404 on purpose. */
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font", "manifest");

    private final BrowserContext context;
    private Device device;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Visitor(BrowserContext context, Device device) {
        this.context = context;
        this.device = device;
        this.page = context.newPage();
        page.onPageError(error -> errors.add("script: " + error));
        page.onConsoleMessage(this::listen);
        page.onResponse(this::look);
    }

    /** For everything else: Playwright's own view of the window. */
    public Page page() {
        return page;
    }

    /** Where this visitor is. */
    public Device device() {
        return device;
    }

    /** Takes the same window to the other size, with the page as it is: nothing is loaded again. */
    public void movesTo(Device other) {
        page.setViewportSize(other.width(), other.height());
        device = other;
    }

    /** Goes to a path such as {@code /catalogo}, and gives the answer's status. */
    public int visit(String path) {
        Response response = Objects.requireNonNull(page.navigate(path), "no answer from " + path);
        return response.status();
    }

    /** Signs in at the portal's own form, and fails when that was refused. */
    public void signIn(String email, String password) {
        visit("/accedi");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) button[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.url()).as("%s can sign in", email).doesNotContain("/accedi");
    }

    /** Fails when axe finds a breach of WCAG 2.2 A or AA on the page as it is now. */
    public void findsThePageAccessible() {
        Accessibility.check(page);
    }

    /** Fails when the page must be scrolled sideways. */
    public void needsNoSidewaysScrolling() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels that %s is too wide for a %s", page.url(), device.word())
                .isLessThanOrEqualTo(0);
    }

    /** What has come over the wire for the page as it is now, in bytes, headers and compression counted; caches cost nothing. */
    public long bytesOfThisPage() {
        Object bytes = page.evaluate("""
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, entry) => sum + entry.transferSize, 0)
            """);
        return ((Number) bytes).longValue();
    }

    /** The layout shift score (CLS) of the page as it is now; 0 is a page that never jumps. */
    public double layoutShift() {
        Object score = page.evaluate("""
            () => new Promise(resolve => {
                let sum = 0;
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) { if (!entry.hadRecentInput) { sum += entry.value; } }
                }).observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
            })
            """);
        return ((Number) score).doubleValue();
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>-<phone|desk>.png}. */
    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + device.word() + ".png"))
                .setFullPage(true));
    }

    /** Fails when a script broke, the content security policy stopped something, or a part of a page was missing. */
    public void metNoError() {
        assertThat(errors).as("errors that the browser met").isEmpty();
    }

    void keepCookie(Cookie cookie) {
        context.addCookies(List.of(cookie));
    }

    void leave() {
        context.close();
    }

    private void listen(ConsoleMessage message) {
        // "Failed to load resource" is judged by its answer below, where it can be told whether a page or its part
        // failed.
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            errors.add("console: " + beginning(message.text()) + " (" + message.location() + ")");
        }
    }

    /** The browser quotes what it refuses, whole files among it. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private void look(Response response) {
        if (response.status() >= 400 && PARTS.contains(response.request().resourceType())) {
            errors.add("missing: " + response.status() + " " + response.url());
        }
    }
}
