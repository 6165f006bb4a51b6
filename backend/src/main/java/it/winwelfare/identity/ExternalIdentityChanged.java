package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a user's identity at a provider; for the audit, and for the letter that tells the owner of a new link.
 *
 * @param issuer the provider's address
 * @param by the user
 */
public record ExternalIdentityChanged(UserId user, ExternalIdentityId identity, Change change, String issuer, Actor by)
        implements Act {

    /** What happened. */
    public enum Change {
        LINKED("user.identity-linked"),
        /** It opened the door; where a code has to follow, not yet. */
        USED("user.identity-used"),
        UNLINKED("user.identity-unlinked");

        private final String what;

        Change(String what) {
            this.what = what;
        }
    }

    @Override
    public String what() {
        return change.what;
    }

    @Override
    public UUID on() {
        return user.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("issuer", issuer);
    }
}
