package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form sent from a page that was open for too long comes without a valid CSRF token. That is nobody's fault, and the page says so
 * instead of “forbidden”. A file above the limit loses its token too, because the body is not read: it gets status 413.
 * All other error pages are found as Spring Boot finds them, {@code error/<status>}.
 */
@Component
class ExpiredPages extends DefaultErrorViewResolver implements AccessDeniedHandler {

    private static final String EXPIRED = ExpiredPages.class.getName() + ".expired";

    private final DataSize largestRequest;

    ExpiredPages(
            ApplicationContext context,
            WebProperties web,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestRequest) {
        super(context, web.getResources());
        this.largestRequest = largestRequest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (request.getContentLengthLong() > largestRequest.toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        if (denied instanceof CsrfException) {
            request.setAttribute(EXPIRED, true);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return request.getAttribute(EXPIRED) == null
                ? super.resolveErrorView(request, status, model)
                : new ModelAndView("error/expired", model, HttpStatus.FORBIDDEN);
    }
}
