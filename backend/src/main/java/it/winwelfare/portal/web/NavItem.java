package it.winwelfare.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation.
 *
 * @param key message key of its words
 * @param href path within the portal
 * @param current the value of {@code aria-current}: {@code page} on that very page, {@code true} below it, else null
 */
public record NavItem(String key, String href, @Nullable String current) {}
