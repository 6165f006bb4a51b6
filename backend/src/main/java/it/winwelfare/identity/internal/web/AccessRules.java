package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Role;
import it.winwelfare.identity.internal.Proven;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Who may ask for a page, by the roles of this moment and not of the sign-in. */
@Component
class AccessRules {

    private static final RequestMatcher CHANGES = new OrRequestMatcher(Arrays.stream(Paths.FACTOR_CHANGES)
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList());

    private final CurrentActor current;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private final Clock clock;

    AccessRules(CurrentActor current, ObjectProvider<RequestMappingInfoHandlerMapping> mappings, Clock clock) {
        this.current = current;
        this.clock = clock;
        this.mappings = mappings;
    }

    /** Somebody with one of the roles, in whichever organisation. */
    AuthorizationManager<RequestAuthorizationContext> anyOf(Set<Role> roles) {
        return (authentication, context) -> {
            boolean granted = current.of(context.getRequest())
                    .map(actor -> actor.hasAny(roles.toArray(Role[]::new)))
                    .orElse(false);
            return new AuthorizationDecision(granted);
        };
    }

    /** Somebody who signed in, or has only to set up a second factor. */
    AuthorizationManager<RequestAuthorizationContext> somebody() {
        return (authentication, context) ->
                new AuthorizationDecision(current.of(context.getRequest()).isPresent());
    }

    /** Somebody who typed the password a short while ago. */
    AuthorizationManager<RequestAuthorizationContext> somebodyWithPassword() {
        return (authentication, context) -> {
            Authentication person = authentication.get();
            return new AuthorizationDecision(current.of(context.getRequest()).isPresent()
                    && person != null
                    && Proven.passwordRecently(person, clock.instant()));
        };
    }

    /** Whether a request of somebody was refused for the password's sake. */
    boolean wantsPassword(HttpServletRequest request) {
        return CHANGES.matches(request) && current.of(request).isPresent();
    }

    /**
     * Somebody who signed in. A visitor may ask too, if there is no such page: “not found” is the truth then, and the sign-in page
     * would promise something.
     */
    AuthorizationManager<RequestAuthorizationContext> somebodyUnlessUnknown() {
        return (authentication, context) -> {
            HttpServletRequest request = context.getRequest();
            return new AuthorizationDecision(current.of(request).isPresent() || isUnknown(request));
        };
    }

    /** Nobody, unless there is no such page: one that no rule names is closed, and one that does not exist is “not found”. */
    AuthorizationManager<RequestAuthorizationContext> unknown() {
        return (authentication, context) -> new AuthorizationDecision(isUnknown(context.getRequest()));
    }

    private boolean isUnknown(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        List<RequestMappingInfoHandlerMapping> all = mappings.orderedStream().toList();
        for (RequestMappingInfoHandlerMapping mapping : all) {
            try {
                if (mapping.getHandler(request) != null) {
                    return false;
                }
            } catch (Exception thereIsOneButNotForSuchARequest) {
                return false;
            }
        }
        return true;
    }
}
