package it.winwelfare.identity.internal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sends a visitor to the sign-in page, or to the page where a sign-in goes on that was begun, and says there when a session ended meanwhile. A part of a page that htmx asks for cannot show
 * that page, so the whole page is sent there.
 */
final class SignInPage implements AuthenticationEntryPoint {

    static final String PATH = "/accedi";
    static final String EXPIRED = PATH + "?scaduta";
    static final String HTMX = "HX-Request";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        String page = Incomplete.page(request).orElse(hadSession(request) ? EXPIRED : PATH);
        String target = request.getContextPath() + page;
        if (request.getHeader(HTMX) != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /**
     * Refusals that something can be done about: the sign-in form itself may have been open for too long, and a page that changes
     * second factors wants the password again.
     */
    record Again(AccessRules rules, RequestCache asked, AccessDeniedHandler otherwise) implements AccessDeniedHandler {

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
                throws IOException, ServletException {
            boolean forgery = denied instanceof CsrfException;
            if (forgery && request.getRequestURI().equals(request.getContextPath() + PATH)) {
                response.sendRedirect(request.getContextPath() + EXPIRED);
            } else if (!forgery && rules.wantsPassword(request)) {
                asked.saveRequest(request, response);
                response.sendRedirect(request.getContextPath() + Paths.CONFIRM);
            } else {
                otherwise.handle(request, response, denied);
            }
        }
    }
}
