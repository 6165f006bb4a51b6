package it.winwelfare.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The OAuth2 clients of companies' own systems, one or more per company. */
@Component
public class MachineClients {

    /** A new client. The secret is shown this once and kept only as a hash. */
    public record Created(String clientId, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Created[" + clientId + "]";
        }
    }

    /** A client as its company sees it. */
    public record MachineClient(
            String clientId, OrganisationId company, String label, Instant createdAt, @Nullable Instant revokedAt) {}

    public Created create(Actor by, OrganisationId company, String label) {
        throw new UnsupportedOperationException();
    }

    public List<MachineClient> list(Actor by, OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    public void revoke(Actor by, OrganisationId company, String clientId) {
        throw new UnsupportedOperationException();
    }
}
