package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.SignIn;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signing in with address and password. The session gets no roles: they are read afresh. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final Clock clock;

    PasswordSignIn(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Account account = signIn.signIn(
                        attempt.getName(),
                        Objects.toString(attempt.getCredentials(), ""),
                        new Origin(Channel.PORTAL, address(attempt)))
                .orElseThrow(() -> new BadCredentialsException("wrong address or password, or locked"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(account.id().toString(), account.credentials()),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static @Nullable String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }
}
