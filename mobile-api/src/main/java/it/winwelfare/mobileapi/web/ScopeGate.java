package it.winwelfare.mobileapi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The one place that compares scopes: each operation under {@code /api} needs what it says in {@link Scoped}, or is closed. */
class ScopeGate implements HandlerInterceptor {

    private static final String AUTHORITY = "SCOPE_";

    /** What the operation asks for; empty when it says nothing. */
    static Optional<String[]> scopesOf(HandlerMethod operation) {
        Scoped onMethod = AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Scoped.class);
        Scoped said = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Scoped.class);
        return Optional.ofNullable(said).map(Scoped::value);
    }

    /** The security chain writes the answer, with the header of RFC 6750. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && !mayCall(operation)) {
            throw new AccessDeniedException("none of the scopes of this operation");
        }
        return true;
    }

    private static boolean mayCall(HandlerMethod operation) {
        return scopesOf(operation)
                .map(wanted -> wanted.length == 0 || holdsAny(wanted))
                .orElse(false);
    }

    private static boolean holdsAny(String[] wanted) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(held -> Arrays.stream(wanted)
                                .anyMatch(scope -> (AUTHORITY + scope).equals(held.getAuthority())));
    }
}
