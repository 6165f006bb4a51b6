package it.winwelfare.providers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.OrganisationKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who offers services, as anybody may see it.
 *
 * @param municipalityIstat six digits, of its seat
 * @param description plain text for the public
 * @param state as it is today (Europe/Rome)
 * @param accreditedUntil the last day of the accreditation, Europe/Rome
 * @param maskedIban where it is paid, all but the ends hidden; null if not known
 */
public record Provider(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        String municipalityIstat,
        @Nullable String description,
        @Nullable String phone,
        String email,
        AccreditationState state,
        LocalDate accreditedUntil,
        @Nullable String maskedIban) {

    /** Whether its services may be offered and bought today. */
    public boolean isAccredited() {
        return state == AccreditationState.ACCREDITED;
    }
}
