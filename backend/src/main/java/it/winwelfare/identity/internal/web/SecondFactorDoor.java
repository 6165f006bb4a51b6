package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.internal.CurrentSession;
import it.winwelfare.identity.internal.SignIn;
import it.winwelfare.identity.internal.factor.Factors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the door of the pages: the second step of signing in, signing in by a passkey, registering one. Spring Security's own filters
 * speak with the browser about passkeys; they are put together here and not by {@code http.webAuthn}, which knows users by name only.
 */
@Component
class SecondFactorDoor {

    private static final String PASSKEY = "/accedi/passkey";

    private final CurrentActor current;
    private final SignIn signIn;
    private final Factors factors;
    private final PasskeySignIn passkeys;
    private final WebAuthnRelyingPartyOperations relyingParty;
    private final UserCredentialRepository keys;
    private final JsonMapper json;
    private final Clock clock;

    SecondFactorDoor(
            CurrentActor current,
            SignIn signIn,
            Factors factors,
            CurrentSession session,
            @Lazy WebAuthnRelyingPartyOperations relyingParty,
            UserCredentialRepository keys,
            JsonMapper json,
            Clock clock) {
        this.current = current;
        this.signIn = signIn;
        this.factors = factors;
        this.passkeys = new PasskeySignIn(relyingParty, signIn, session, clock);
        this.relyingParty = relyingParty;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    void of(HttpSecurity http, AfterSignIn afterwards) {
        SecondStep code = new SecondStep(current, signIn, factors, clock);
        WebAuthnAuthenticationFilter passkey = new WebAuthnAuthenticationFilter();
        passkey.setRequiresAuthenticationRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PASSKEY));
        PublicKeyCredentialRequestOptionsFilter challenge = new PublicKeyCredentialRequestOptionsFilter(relyingParty);
        challenge.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PASSKEY + "/opzioni"));
        http.addFilterBefore(
                        letsIn(code, afterwards, SecondFactorDoor::wrongCode),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        letsIn(
                                passkey,
                                (request, response, person) -> tellScript(afterwards, request, response, person),
                                SecondFactorDoor::wrongPasskey),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(challenge, AuthorizationFilter.class)
                .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(relyingParty), AuthorizationFilter.class)
                .addFilterAfter(registration(), AuthorizationFilter.class);
    }

    /** Registers passkeys. Taking them away is for a page of ours: the filter's own address for it answers to nobody. */
    private WebAuthnRegistrationFilter registration() {
        WebAuthnRegistrationFilter registration = new WebAuthnRegistrationFilter(keys, relyingParty);
        registration.setRemoveCredentialMatcher(request -> false);
        return registration;
    }

    /** As the form for passwords does it: the session gets a new name and keeps who it is. */
    private AbstractAuthenticationProcessingFilter letsIn(
            AbstractAuthenticationProcessingFilter filter,
            AuthenticationSuccessHandler success,
            AuthenticationFailureHandler failure) {
        filter.setAuthenticationManager(new ProviderManager(passkeys));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setAuthenticationSuccessHandler(success);
        filter.setAuthenticationFailureHandler(failure);
        return filter;
    }

    private void tellScript(
            AfterSignIn afterwards, HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("next", afterwards.target(request, response, person)));
    }

    private static void wrongCode(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String page = refused instanceof InsufficientAuthenticationException ? SignInPage.PATH : Paths.CODE + "?errore";
        response.sendRedirect(request.getContextPath() + page);
    }

    private static void wrongPasskey(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
