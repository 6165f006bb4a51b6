package it.winwelfare.identity.internal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** A genuine token is not enough: its user must still have the same password, its client must not be revoked. */
class ApiCallers extends OncePerRequestFilter {

    private final CurrentActor current;
    private final ApiProblems problems;

    ApiCallers(CurrentActor current, ApiProblems problems) {
        this.current = current;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken
                && current.of(request).isEmpty()) {
            SecurityContextHolder.clearContext();
            problems.commence(request, response, new InvalidBearerTokenException(ApiProblems.REVOKED));
            return;
        }
        chain.doFilter(request, response);
    }
}
