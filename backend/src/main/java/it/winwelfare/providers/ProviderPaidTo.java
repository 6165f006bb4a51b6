package it.winwelfare.providers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Map;
import java.util.UUID;

/** The account that a provider is paid to changed; masked, all but the ends. */
public record ProviderPaidTo(Actor by, OrganisationId provider, String maskedIban) implements Act {

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
