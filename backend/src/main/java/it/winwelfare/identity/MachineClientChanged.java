package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;

/** A company's machine client was made or revoked; for the audit. */
public record MachineClientChanged(UUID id, String clientId, OrganisationId company, boolean revoked, Actor by)
        implements Act {

    @Override
    public String what() {
        return revoked ? "machine-client.revoked" : "machine-client.created";
    }

    @Override
    public UUID on() {
        return id;
    }

    @Override
    public OrganisationId within() {
        return company;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("client", clientId);
    }
}
