package it.winwelfare.portal.web;

import org.jspecify.annotations.Nullable;

/** A step of the way to the page: an address with a message key, or with words that are a name. */
public record Crumb(
        String href, @Nullable String key, @Nullable String text) {

    /** A step whose words are in the message bundles. */
    public static Crumb of(String href, String key) {
        return new Crumb(href, key, null);
    }

    /** A step that is called by a name, for example a person's. */
    public static Crumb text(String href, String text) {
        return new Crumb(href, null, text);
    }
}
