package it.winwelfare.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Which factors an authentication has proven, and when. */
public final class Proven {

    /** The authority of a session that gave a code of an app. */
    public static final String APP = "FACTOR_TOTP";

    /** The authority of a session that gave a recovery code. */
    public static final String PAPER = "FACTOR_RECOVERY_CODE";

    /** The authority of a session whose person a provider has recognised: worth a password. */
    public static final String IDENTITY = "FACTOR_IDENTITY";

    /** The authority of one where the provider did it at a level that the configuration counts as two factors. */
    public static final String ASSURED_IDENTITY = "FACTOR_ASSURED_IDENTITY";

    /** Any of them is enough beside a password; a passkey and an assured identity are enough by themselves. */
    private static final Set<String> SECOND =
            Set.of(APP, PAPER, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, ASSURED_IDENTITY);

    /** So long after the password was typed, factors can be changed without typing it again. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private Proven() {}

    /** Whether more than a password was proven. */
    public static boolean second(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(factor -> SECOND.contains(factor.getAuthority()));
    }

    /** Whether a provider has recognised the person so well that no second factor has to be set up here. */
    public static boolean assured(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(factor -> ASSURED_IDENTITY.equals(factor.getAuthority()));
    }

    /** Whether the password was typed a short while ago. */
    public static boolean passwordRecently(Authentication authentication, Instant now) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> factor.getAuthority().equals(FactorGrantedAuthority.PASSWORD_AUTHORITY))
                .anyMatch(factor -> factor.getIssuedAt().plus(RECENT).isAfter(now));
    }

    /** The same person with one factor more, or one proven anew. */
    public static Authentication with(Authentication before, Object principal, String factor, Instant now) {
        List<GrantedAuthority> factors = new ArrayList<>(before.getAuthorities());
        factors.removeIf(present -> factor.equals(present.getAuthority()));
        factors.add(FactorGrantedAuthority.withAuthority(factor).issuedAt(now).build());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, factors);
    }
}
