package it.winwelfare.companies;

import it.winwelfare.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the Rete that becomes a company here.
 *
 * @param declaredEmployees the head count as declared, at least one
 */
public record NewCompany(
        OrganisationId organisation,
        @Nullable Integer declaredEmployees,
        @Nullable String contactName,
        @Nullable String contactEmail) {}
