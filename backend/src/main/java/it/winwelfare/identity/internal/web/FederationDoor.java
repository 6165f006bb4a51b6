package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.IdentityTrouble;
import it.winwelfare.identity.internal.federation.Arrival;
import it.winwelfare.identity.internal.federation.CodeFlow;
import it.winwelfare.identity.internal.federation.FederationRefused;
import it.winwelfare.identity.internal.federation.Links;
import it.winwelfare.identity.internal.federation.Providers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds to the door of the pages: the way to a provider and back. Where no provider is configured, nothing. */
@Component
class FederationDoor {

    private final Providers providers;
    private final CodeFlow flow;
    private final Links links;
    private final Arrival arrival;
    private final CurrentActor current;
    private final Clock clock;

    FederationDoor(
            Providers providers, CodeFlow flow, Links links, Arrival arrival, CurrentActor current, Clock clock) {
        this.providers = providers;
        this.flow = flow;
        this.links = links;
        this.arrival = arrival;
        this.current = current;
        this.clock = clock;
    }

    void of(HttpSecurity http, AfterSignIn afterwards) {
        if (providers.all().isEmpty()) {
            return;
        }
        AuthorizationRequestRepository<OAuth2AuthorizationRequest> questions =
                new HttpSessionOAuth2AuthorizationRequestRepository();
        FederatedReturn back = new FederatedReturn(providers, flow, questions, links, arrival, current, clock);
        // As the form for passwords does it: the session gets a new name and keeps who it is.
        back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        back.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        back.setAuthenticationSuccessHandler(afterwards);
        back.setAuthenticationFailureHandler(FederationDoor::sayWhy);
        http.addFilterBefore(new FederatedStart(providers, flow, questions), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(back, UsernamePasswordAuthenticationFilter.class);
    }

    /** The sign-in page says why, and leads on who is signed in. */
    static void sayWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String reason =
                refused instanceof FederationRefused known ? known.reason().word() : IdentityTrouble.REFUSED.word();
        response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?identita=" + reason);
    }
}
