package it.winwelfare.providers;

import it.winwelfare.identity.OrganisationId;

/**
 * A site to be added to a provider.
 *
 * @param name 1 to 120 characters
 * @param address 1 to 200 characters
 * @param municipalityIstat six digits, of a municipality that the platform knows
 */
public record NewSite(OrganisationId provider, String name, String address, String municipalityIstat) {}
