package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.Category;

/**
 * A category as a choice beside the list.
 *
 * @param count how many offers of it there are with the other choices as they stand
 */
public record CategoryFacet(Category category, int count, boolean chosen) {}
