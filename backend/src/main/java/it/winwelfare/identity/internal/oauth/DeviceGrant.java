package it.winwelfare.identity.internal.oauth;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.TillRequest;
import it.winwelfare.identity.UserId;
import it.winwelfare.problems.Refused;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The person's side of the device grant (RFC 8628, section 3.3). It is ours and not Spring Security's own address, because that one
 * knows no roles, no name for the till and no choice of the provider; it stays shut ({@link DeviceDoor}). The caller opens the
 * transaction.
 */
@Component
public class DeviceGrant {

    /** The authorization's attribute with the id of its till. */
    static final String TILL = "win.till";

    private static final OAuth2TokenType USER_CODE = new OAuth2TokenType(OAuth2ParameterNames.USER_CODE);
    private static final int HALF = 4;

    private final StoredAuthorizations authorizations;
    private final JdbcClient jdbc;

    DeviceGrant(StoredAuthorizations authorizations, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    /** What waits under this code. */
    public TillRequest asking(String typed) {
        String code = code(typed);
        Waiting waiting = waiting(code);
        return new TillRequest(
                code,
                waiting.scopes().stream().sorted().toList(),
                Objects.requireNonNull(waiting.code().getIssuedAt()));
    }

    /**
     * Lets it have what it asks for, in the name of the person of this request.
     *
     * @return the id of the authorization
     */
    public String allow(UserId user, TillId till, String typed) {
        Waiting waiting = locked(code(typed));
        OAuth2Authorization allowed = OAuth2Authorization.from(waiting.authorization())
                .principalName(user.toString())
                .authorizedScopes(waiting.scopes())
                .invalidate(waiting.code())
                .attributes(attributes -> attributes.remove(OAuth2ParameterNames.SCOPE))
                .attribute(Principal.class.getName(), signedIn(user))
                .attribute(TILL, till.toString())
                .build();
        authorizations.save(allowed);
        return allowed.getId();
    }

    /** Lets it have nothing. */
    public void refuse(String typed) {
        Waiting waiting = locked(code(typed));
        OAuth2Authorization.Token<OAuth2DeviceCode> device =
                Objects.requireNonNull(waiting.authorization().getToken(OAuth2DeviceCode.class));
        authorizations.save(OAuth2Authorization.from(waiting.authorization())
                .invalidate(waiting.code())
                .invalidate(device.getToken())
                .build());
    }

    /** Two people who decide at the same moment stand in line. */
    private Waiting locked(String code) {
        jdbc.sql("SELECT id FROM oauth2_authorization WHERE user_code_value = ? FOR UPDATE")
                .param(HashedTokens.hash(code))
                .query(String.class)
                .optional();
        return waiting(code);
    }

    private Waiting waiting(String code) {
        OAuth2Authorization authorization = authorizations.findByToken(code, USER_CODE);
        if (authorization == null) {
            throw Refused.invalidField("code", "till-code-unknown");
        }
        OAuth2Authorization.Token<OAuth2UserCode> shown =
                Objects.requireNonNull(authorization.getToken(OAuth2UserCode.class));
        if (shown.isInvalidated()) {
            throw Refused.invalidField("code", "till-code-used");
        }
        if (shown.isExpired()) {
            throw Refused.invalidField("code", "till-code-expired");
        }
        return new Waiting(authorization, shown.getToken(), scopes(authorization));
    }

    private static Set<String> scopes(OAuth2Authorization authorization) {
        Object asked = authorization.getAttribute(OAuth2ParameterNames.SCOPE);
        return asked instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /** As it stands on the screen: capitals, four and four. */
    private static String code(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (letters.length() != HALF + HALF) {
            throw Refused.invalidField("code", "till-code-unknown");
        }
        return letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }

    /** Who signed in here, with the factors that were proven; nothing of the session. */
    private static Authentication signedIn(UserId user) {
        Authentication here = SecurityContextHolder.getContext().getAuthentication();
        if (here == null
                || !(here.getPrincipal() instanceof SignedInUser person)
                || !person.user().equals(user)) {
            throw new AccessDenied();
        }
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.copyOf(here.getAuthorities()));
    }

    private record Waiting(OAuth2Authorization authorization, OAuth2UserCode code, Set<String> scopes) {}
}
