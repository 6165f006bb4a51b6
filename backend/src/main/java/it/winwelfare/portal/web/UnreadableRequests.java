package it.winwelfare.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file above the limit, and an address whose parameters are malformed. Tomcat throws at whoever asks first for a parameter, and
 * again at the page that is to tell of it, so that a person would see Tomcat's own; here the page of the error is rendered as for a
 * request without parameters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class UnreadableRequests extends OncePerRequestFilter {

    private static final String UNREADABLE = UnreadableRequests.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(UNREADABLE) != null) {
            chain.doFilter(new WithoutParameters(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            refuse(request, response, unreadable);
        } catch (ServletException fault) {
            if (!(fault.getRootCause() instanceof InvalidParameterException unreadable)) {
                throw fault;
            }
            refuse(request, response, unreadable);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, InvalidParameterException unreadable)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || response.isCommitted()) {
            throw unreadable;
        }
        mark(request);
        response.sendError(unreadable.getErrorCode());
    }

    /** The page that tells of it will not try to read this request again. */
    static void mark(HttpServletRequest request) {
        request.setAttribute(UNREADABLE, true);
    }

    /** The page of the error is a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** For the page that tells of it: nobody may ask Tomcat for the parameters again. */
    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }
}
