package it.winwelfare.identity.internal.oauth;

import java.util.Set;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** What a client may be allowed to do for somebody. The API asks for them as authorities {@code SCOPE_…}. */
final class Scopes {

    /** Of the app that employees and providers use. */
    static final Set<String> APP =
            Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, "wallet", "voucher", "redeem", "statement");

    /** Of a till without a keyboard. */
    static final Set<String> TILL = Set.of("redeem", "statement");

    /** Of a company's own system. */
    static final Set<String> COMPANY_MACHINE = Set.of("employees:write", "funds:read", "allocations:write");

    private Scopes() {}
}
