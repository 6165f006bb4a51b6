package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Proven;
import it.winwelfare.identity.internal.federation.Arrival;
import it.winwelfare.identity.internal.federation.CodeFlow;
import it.winwelfare.identity.internal.federation.Links;
import it.winwelfare.identity.internal.federation.ProvenIdentity;
import it.winwelfare.identity.internal.federation.Providers;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The way back from a provider. An identity that is linked signs its person in, as a password does; one that is not waits until somebody
 * shows which account is theirs. Who is signed in already stays so, and is asked whether it shall be linked.
 */
class FederatedReturn extends AbstractAuthenticationProcessingFilter {

    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, Providers.RETURN + "{provider}");

    private final CodeFlow flow;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> questions;
    private final Links links;
    private final Arrival arrival;
    private final CurrentActor current;
    private final Clock clock;

    FederatedReturn(
            Providers providers,
            CodeFlow flow,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> questions,
            Links links,
            Arrival arrival,
            CurrentActor current,
            Clock clock) {
        super(request -> provider(request).flatMap(providers::find).isPresent(), attempt -> attempt);
        this.flow = flow;
        this.questions = questions;
        this.links = links;
        this.arrival = arrival;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OAuth2AuthorizationRequest question = questions.removeAuthorizationRequest(request, response);
        ProvenIdentity identity = flow.finish(provider(request).orElseThrow(), question, request);
        if (current.standing(request) == Standing.COMPLETE) {
            return waiting(request, response, identity, Paths.LINK);
        }
        Optional<Account> owner = links.signIn(identity, request.getRemoteAddr());
        if (owner.isEmpty()) {
            return waiting(request, response, identity, Paths.UNLINKED);
        }
        arrival.forget();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(owner.get().id().toString(), owner.get().credentials()), null, factors(identity));
    }

    /** Spring Security goes no further where there is no authentication. */
    private @Nullable Authentication waiting(
            HttpServletRequest request, HttpServletResponse response, ProvenIdentity identity, String page)
            throws IOException {
        arrival.keep(request, identity);
        response.sendRedirect(request.getContextPath() + page);
        return null;
    }

    private List<GrantedAuthority> factors(ProvenIdentity identity) {
        Instant now = clock.instant();
        List<GrantedAuthority> factors = new ArrayList<>();
        factors.add(factor(Proven.IDENTITY, now));
        if (identity.assured()) {
            factors.add(factor(Proven.ASSURED_IDENTITY, now));
        }
        return factors;
    }

    private static GrantedAuthority factor(String name, Instant now) {
        return FactorGrantedAuthority.withAuthority(name).issuedAt(now).build();
    }

    private static Optional<String> provider(HttpServletRequest request) {
        return Optional.ofNullable(HERE.matcher(request).getVariables().get("provider"));
    }
}
