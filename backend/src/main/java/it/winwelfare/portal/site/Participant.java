package it.winwelfare.portal.site;

import org.jspecify.annotations.Nullable;

/**
 * One line of the lists of who takes part.
 *
 * @param kindKey message key of what it is; null where that goes without saying
 * @param place the municipality's name, empty if it is not known
 */
record Participant(String name, @Nullable String kindKey, String place) {}
