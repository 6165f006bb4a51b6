package it.winwelfare.portal.catalogue;

/**
 * An order of the list.
 *
 * @param key message key of its words
 * @param href the same search in this order
 * @param current whether the list has it now
 */
public record SortLink(String key, String href, boolean current) {}
