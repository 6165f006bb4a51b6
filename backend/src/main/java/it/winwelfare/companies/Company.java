package it.winwelfare.companies;

import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An employer that gives welfare.
 *
 * @param declaredEmployees the head count as declared when it joined; not the employees who take part
 * @param contactName whom the Ambito asks (the conciliatore)
 * @param admittedAt UTC
 */
public record Company(
        OrganisationId id,
        String name,
        String municipalityIstat,
        @Nullable Integer declaredEmployees,
        @Nullable String contactName,
        @Nullable String contactEmail,
        Instant admittedAt) {}
