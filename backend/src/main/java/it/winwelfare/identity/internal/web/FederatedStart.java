package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.internal.federation.CodeFlow;
import it.winwelfare.identity.internal.federation.FederationRefused;
import it.winwelfare.identity.internal.federation.Providers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends the browser to a provider, and remembers in the session what was asked there: the last question counts. */
class FederatedStart extends OncePerRequestFilter {

    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/accedi/con/{provider}");

    private final Providers providers;
    private final CodeFlow flow;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> questions;

    FederatedStart(
            Providers providers, CodeFlow flow, AuthorizationRequestRepository<OAuth2AuthorizationRequest> questions) {
        this.providers = providers;
        this.flow = flow;
        this.questions = questions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String provider = HERE.matcher(request).getVariables().get("provider");
        if (provider == null || providers.find(provider).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            OAuth2AuthorizationRequest question = flow.begin(request, provider);
            questions.saveAuthorizationRequest(question, request, response);
            response.sendRedirect(question.getAuthorizationRequestUri());
        } catch (FederationRefused refused) {
            FederationDoor.sayWhy(request, response, refused);
        }
    }
}
