package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The main navigation of one audience: its pages in order, the first is the area's home. */
public final class Nav {

    private record Entry(String key, String href) {

        boolean leadsTo(String path) {
            return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
        }
    }

    private final List<Entry> entries;

    private Nav(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * A navigation of the given pages.
     *
     * @param keysAndPaths message key, path, message key, path …
     * @throws IllegalArgumentException if they do not come in pairs
     */
    public static Nav of(String... keysAndPaths) {
        if (keysAndPaths.length % 2 != 0) {
            throw new IllegalArgumentException("a navigation is made of keys and paths in pairs");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndPaths.length; i += 2) {
            entries.add(new Entry(keysAndPaths[i], keysAndPaths[i + 1]));
        }
        return new Nav(List.copyOf(entries));
    }

    /** The entries as they look from the requested page: the one with the longest path that leads there is the current one. */
    public List<NavItem> at(HttpServletRequest request) {
        return at(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** The same, as they look from another page of the area: for pages that lie elsewhere and belong there. */
    public List<NavItem> at(String path) {
        Optional<Entry> current = entries.stream()
                .filter(entry -> entry.leadsTo(path))
                .max(Comparator.comparingInt(entry -> entry.href().length()));
        return entries.stream()
                .map(entry -> new NavItem(entry.key(), entry.href(), current(entry, current, path)))
                .toList();
    }

    private static @Nullable String current(Entry entry, Optional<Entry> current, String path) {
        if (current.isEmpty() || !current.get().equals(entry)) {
            return null;
        }
        return path.equals(entry.href()) ? "page" : "true";
    }
}
