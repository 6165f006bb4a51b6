package it.winwelfare.identity.internal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a session before anything is done with it. One whose password was changed since is ended. One whose sign-in is not complete
 * is nobody's, but for the few pages that complete it: so no other filter and no page has to think of it.
 */
class SessionCheck extends OncePerRequestFilter {

    private final CurrentActor current;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    SessionCheck(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Standing standing = current.standing(request);
        if (standing == Standing.VOID) {
            logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        } else if (!Paths.isOpenTo(standing, request)) {
            Incomplete.note(request, standing);
            // What the session holds stays; only this request goes on without it.
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }
}
