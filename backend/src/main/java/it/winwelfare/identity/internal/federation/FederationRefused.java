package it.winwelfare.identity.internal.federation;

import it.winwelfare.identity.IdentityTrouble;
import org.springframework.security.core.AuthenticationException;

/** Signing in at a provider came to nothing. The reason is for the person; what went wrong in detail is in the log. */
public final class FederationRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final IdentityTrouble reason;

    FederationRefused(IdentityTrouble reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    FederationRefused(IdentityTrouble reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** The account that the identity belongs to lets nobody in for a while. */
    static FederationRefused locked() {
        return new FederationRefused(IdentityTrouble.LOCKED, "the account is locked");
    }

    /** Why. */
    public IdentityTrouble reason() {
        return reason;
    }
}
