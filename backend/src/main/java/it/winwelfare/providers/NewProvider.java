package it.winwelfare.providers;

import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the Rete to be accredited without a request to join.
 *
 * @param description plain text for the public, at most 2,000 characters
 * @param accreditedUntil the last day of the accreditation, Europe/Rome
 * @param iban where it is paid, if known already
 * @param sites at least one; each of this organisation
 */
public record NewProvider(
        OrganisationId organisation,
        @Nullable String description,
        LocalDate accreditedUntil,
        @Nullable Iban iban,
        List<NewSite> sites) {

    /** Keeps its own copy of the sites. */
    public NewProvider {
        sites = List.copyOf(sites);
    }

    /** Without the account: it may come into a log. */
    @Override
    public String toString() {
        return "NewProvider[" + organisation + "]";
    }
}
