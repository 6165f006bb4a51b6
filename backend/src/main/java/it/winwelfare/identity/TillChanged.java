package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;

/** A provider's till was connected or disconnected; for the audit. */
public record TillChanged(TillId till, OrganisationId provider, String label, boolean connected, Actor by)
        implements Act {

    @Override
    public String what() {
        return connected ? "till.connected" : "till.disconnected";
    }

    @Override
    public UUID on() {
        return till.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("till", label);
    }
}
