package it.winwelfare.identity.internal.oauth;

import it.winwelfare.identity.internal.Proven;
import java.util.Collections;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What is in an access token: the JWT profile of RFC 9068, so that it is never taken for an ID token nor the other way round. */
public final class AccessTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The claim that names the client. */
    public static final String CLIENT_ID = "client_id";

    /** The state of the person's credentials when the token was made; absent for machines. */
    public static final String CREDENTIALS = "cred";

    /** True when the person had proven a second factor; absent otherwise. */
    public static final String SECOND_FACTOR = "mfa";

    /** True when a provider had recognised the person at a level that counts as two factors; absent otherwise. */
    public static final String ASSURED = "assured";

    /** The till that the token was made for; absent for all else. */
    public static final String TILL = "till";

    static final String TYPE = "at+jwt";
    static final String AUDIENCE = "win-api";

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type(TYPE);
        // Not List.of: the claims are kept as JSON with their types, and only Collections' own lists may be read back.
        context.getClaims()
                .audience(Collections.singletonList(AUDIENCE))
                .claim(CLIENT_ID, context.getRegisteredClient().getClientId());
        OAuth2Authorization authorization = context.getAuthorization();
        if (authorization != null && authorization.getAttribute(DeviceGrant.TILL) instanceof String till) {
            context.getClaims().claim(TILL, till);
        }
        Authentication principal = context.getPrincipal();
        if (principal != null && principal.getPrincipal() instanceof SignedInUser person) {
            context.getClaims().claim(CREDENTIALS, person.credentials());
            if (Proven.second(principal)) {
                context.getClaims().claim(SECOND_FACTOR, true);
            }
            if (Proven.assured(principal)) {
                context.getClaims().claim(ASSURED, true);
            }
        }
    }
}
