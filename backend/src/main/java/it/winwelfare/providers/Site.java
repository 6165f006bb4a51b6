package it.winwelfare.providers;

import it.winwelfare.identity.OrganisationId;

/**
 * A place where a provider gives its services, or from where it goes to people's homes.
 *
 * @param address street and number, or the municipality's name where nothing more is known
 * @param municipalityIstat six digits
 */
public record Site(SiteId id, OrganisationId provider, String name, String address, String municipalityIstat) {}
