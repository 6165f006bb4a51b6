package it.winwelfare.network;

import it.winwelfare.identity.OrganisationId;

/**
 * A local alliance (Alleanza locale di conciliazione): partners around a lead organisation.
 *
 * @param slug its word in addresses of pages
 * @param newlyFounded whether it came into being with the programme, and did not exist before
 * @param declaredPartners how many partners its project names, whether or not they are registered here
 */
public record Alliance(
        AllianceId id,
        String slug,
        String title,
        OrganisationId lead,
        String leadName,
        boolean newlyFounded,
        int declaredPartners) {}
