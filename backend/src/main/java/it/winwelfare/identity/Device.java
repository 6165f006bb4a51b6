package it.winwelfare.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed in with, in words that its owner knows. A browser may say what it likes: it is a help, not a proof.
 *
 * @param browser for example “Firefox”; null when it does not say
 * @param system for example “Android”; null when it does not say
 */
public record Device(@Nullable String browser, @Nullable String system) {

    /** By what a browser calls itself. Chrome's name comes in almost every other's, so it is asked for late. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "Firefox", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chrome", "Chrome",
            "Safari", "Safari",
            "curl", "curl");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Mac OS X", "Mac",
            "CrOS", "Chromebook",
            "Linux", "Linux");

    /** Reads the header {@code User-Agent}. */
    public static Device of(@Nullable String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static @Nullable String first(Map<String, String> words, @Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        return words.entrySet().stream()
                .filter(word -> userAgent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
