package it.winwelfare.providers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The account that a provider is paid to changed.
 *
 * @param maskedIban all but the ends hidden
 * @param at UTC
 */
public record ProviderPaidTo(Actor by, OrganisationId provider, String maskedIban, Instant at) implements Act {

    @Override
    public String what() {
        return "provider.iban-set";
    }

    @Override
    public UUID on() {
        return provider.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("iban", maskedIban);
    }
}
