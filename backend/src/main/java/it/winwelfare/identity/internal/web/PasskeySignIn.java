package it.winwelfare.identity.internal.web;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.CurrentSession;
import it.winwelfare.identity.internal.SignIn;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Signing in with a passkey: instead of the password, or after it. No bean: the form for passwords would take it for its own. */
class PasskeySignIn implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final SignIn signIn;
    private final CurrentSession current;
    private final Clock clock;

    PasskeySignIn(WebAuthnRelyingPartyOperations relyingParty, SignIn signIn, CurrentSession current, Clock clock) {
        this.relyingParty = relyingParty;
        this.signIn = signIn;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        UserId user = owner(((WebAuthnAuthenticationRequestToken) attempt).getWebAuthnRequest());
        Account account = signIn.complete(
                        user, OptionalInt.empty(), () -> true, new Origin(Channel.PORTAL, current.address()))
                .orElseThrow(() -> new BadCredentialsException("locked"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(account.id().toString(), account.credentials()),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build()));
    }

    private UserId owner(RelyingPartyAuthenticationRequest request) {
        try {
            return new UserId(
                    Ids.uuid(relyingParty.authenticate(request).getId().getBytes()));
        } catch (RuntimeException notProven) {
            throw new BadCredentialsException("this passkey proves nobody", notProven);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }
}
