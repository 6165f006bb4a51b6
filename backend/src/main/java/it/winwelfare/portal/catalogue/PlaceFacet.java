package it.winwelfare.portal.catalogue;

/**
 * A municipality with services, as a choice beside the list.
 *
 * @param count how many offers have their site there, with the other choices as they stand
 * @param href the same search there
 */
public record PlaceFacet(String name, int count, String href) {}
