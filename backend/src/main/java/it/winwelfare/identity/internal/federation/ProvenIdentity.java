package it.winwelfare.identity.internal.federation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has proven about the person at this browser. A session may hold it for a short while.
 *
 * @param provider its id in our configuration
 * @param issuer and {@code subject}: who it is, there
 * @param taxCode with a right check letter; null when none was told
 * @param assured whether it was proven so well that no second factor of ours is needed
 */
public record ProvenIdentity(
        String provider,
        String issuer,
        String subject,
        @Nullable String taxCode,
        boolean assured,
        Instant at) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without the tax code, which no log shall have. */
    @Override
    public String toString() {
        return "ProvenIdentity[" + provider + "]";
    }
}
