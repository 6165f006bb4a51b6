package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What the layout around every page needs to know. Templates know it as {@code #frame}. */
@Component
public class Frame {

    /** No styles of its own, no eval: the pages live under a Content-Security-Policy. A refused form (422) is shown like any answer. */
    private static final String HTMX = """
        {"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"allowScriptTags":false,\
        "historyCacheSize":0,"refreshOnHistoryMiss":true,"scrollBehavior":"auto","responseHandling":[\
        {"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"422","swap":true},\
        {"code":"[45]..","swap":false,"error":true}]}\
        """;

    private static final long A_MINUTE = 60;

    private final HttpServletResponse response;

    Frame(HttpServletResponse response) {
        this.response = response;
    }

    /** After how many minutes whoever asked too often may ask again, at least one: what the answer's Retry-After says in seconds. */
    public long minutesToWait() {
        String seconds = response.getHeader(HttpHeaders.RETRY_AFTER);
        boolean told = seconds != null && seconds.matches("\\d{1,9}");
        return told ? Math.max(1, Math.ceilDiv(Long.parseLong(seconds), A_MINUTE)) : 1;
    }

    /** The settings of htmx, as JSON. */
    public String htmx() {
        return HTMX;
    }

    /** Whether there is a way to show above the page's title: an area's home has none. */
    public boolean hasTrail(@Nullable List<NavItem> nav, @Nullable List<Crumb> crumbs) {
        return !trail(nav, crumbs).isEmpty();
    }

    /** The given steps or, without them, the area's home and the current entry of its navigation, but never the page itself. */
    public List<Crumb> trail(@Nullable List<NavItem> nav, @Nullable List<Crumb> crumbs) {
        if (crumbs != null) {
            return crumbs;
        }
        List<Crumb> trail = new ArrayList<>();
        if (nav != null && !nav.isEmpty()) {
            NavItem home = nav.getFirst();
            if (!"page".equals(home.current())) {
                trail.add(Crumb.of(home.href(), home.key()));
            }
            nav.stream()
                    .filter(item -> "true".equals(item.current()) && !item.equals(home))
                    .forEach(item -> trail.add(Crumb.of(item.href(), item.key())));
        }
        return trail;
    }
}
