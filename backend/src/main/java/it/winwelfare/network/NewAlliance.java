package it.winwelfare.network;

import it.winwelfare.identity.OrganisationId;

/** An alliance to be founded; its lead becomes its first member. See {@link Alliance} for the fields. */
public record NewAlliance(String slug, String title, OrganisationId lead, boolean newlyFounded, int declaredPartners) {}
