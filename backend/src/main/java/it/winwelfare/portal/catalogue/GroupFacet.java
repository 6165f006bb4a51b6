package it.winwelfare.portal.catalogue;

import java.util.List;

/**
 * Categories under their heading, only those that would show something or are chosen.
 *
 * @param key message key of the heading
 */
public record GroupFacet(String key, List<CategoryFacet> categories) {}
