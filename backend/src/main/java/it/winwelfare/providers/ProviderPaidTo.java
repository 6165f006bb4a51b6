package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.util.Map;

/**
 * The account that a provider is paid to changed.
 *
 * @param maskedIban all but the ends hidden
 * @param at UTC
 */
public record ProviderPaidTo(Actor by, OrganisationId provider, String maskedIban, Instant at)
        implements ProviderChanged {

    @Override
    public String what() {
        return "provider.iban-set";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("iban", maskedIban);
    }
}
