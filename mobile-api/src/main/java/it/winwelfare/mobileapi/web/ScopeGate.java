package it.winwelfare.mobileapi.web;

import it.winwelfare.identity.Callers;
import it.winwelfare.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one place that compares scopes: each operation under {@code /api} needs what it says in {@link Scoped}, or is closed. A scope
 * counts for those alone whose it is: the app asks for all of its scopes, whoever signs in.
 */
class ScopeGate implements HandlerInterceptor {

    private static final String AUTHORITY = "SCOPE_";

    private final Callers callers;
    private final Map<Operation, Optional<String[]>> known = new ConcurrentHashMap<>();

    ScopeGate(Callers callers) {
        this.callers = callers;
    }

    /** A method of a class; there are as many as the API has operations. */
    private record Operation(Class<?> type, Method method) {}

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
        if (handler instanceof HandlerMethod operation && !mayCall(operation, request)) {
            throw new AccessDeniedException("none of the scopes of this operation");
        }
        return true;
    }

    private boolean mayCall(HandlerMethod operation, HttpServletRequest request) {
        return known.computeIfAbsent(
                        new Operation(operation.getBeanType(), operation.getMethod()), asked -> scopesOf(operation))
                .map(wanted -> wanted.length == 0 || Arrays.stream(wanted).anyMatch(scope -> holds(scope, request)))
                .orElse(false);
    }

    private boolean holds(String scope, HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Role holder = Scoped.HOLDERS.get(scope);
        return caller != null
                && holder != null
                && caller.getAuthorities().stream().anyMatch(held -> (AUTHORITY + scope).equals(held.getAuthority()))
                && callers.of(request).filter(actor -> actor.hasAny(holder)).isPresent();
    }
}
