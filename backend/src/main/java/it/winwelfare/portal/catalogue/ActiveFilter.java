package it.winwelfare.portal.catalogue;

import java.util.List;

/**
 * A choice that narrows the list, and how to take it off.
 *
 * @param key message key of what it is
 * @param arguments for its places
 * @param href the same search without it
 */
public record ActiveFilter(String key, List<Object> arguments, String href) {}
