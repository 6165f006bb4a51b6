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
 * Which page tells what went wrong: {@code error/<status>} as Spring Boot finds it, and two of our own.
 *
 * <p>A form sent from a page that was open for too long comes without a valid CSRF token. That is nobody's fault, and the page says so
 * instead of “forbidden”. A file above the limit loses its token too, because the body is not read: it gets status 413.
 */
@Component
class ErrorPages extends DefaultErrorViewResolver implements AccessDeniedHandler {

    private static final String EXPIRED = ErrorPages.class.getName() + ".expired";
    private static final String REFUSED = ErrorPages.class.getName() + ".refused";

    /** What the page of a refusal says: the heading's message key, the sentence, and the page of ours that the person came from. */
    record Refusal(
            String heading, String sentence, @Nullable String back) {}

    private final DataSize largestRequest;

    ErrorPages(
            ApplicationContext context,
            WebProperties web,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestRequest) {
        super(context, web.getResources());
        this.largestRequest = largestRequest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
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

    /** Leaves a refusal for the error page, which is rendered as a request of its own and so knows who is signed in. */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal)
            throws IOException {
        request.setAttribute(REFUSED, refusal);
        response.sendError(status);
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (request.getAttribute(EXPIRED) != null) {
            return new ModelAndView("error/expired", model, HttpStatus.FORBIDDEN);
        }
        if (request.getAttribute(REFUSED) instanceof Refusal refusal) {
            return new ModelAndView("error/refused", model, status).addObject("refusal", refusal);
        }
        return super.resolveErrorView(request, status, model);
    }
}
