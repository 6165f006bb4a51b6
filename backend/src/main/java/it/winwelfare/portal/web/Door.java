package it.winwelfare.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * An area that the signed-in person may enter.
 *
 * @param href its home
 * @param key message key of its words, or null when {@code text} says it
 * @param text its words when they are a name, or null
 * @param detail the organisation's name, or null
 * @param current whether the page lies in it
 */
public record Door(
        String href,
        @Nullable String key,
        @Nullable String text,
        @Nullable String detail,
        boolean current) {}
