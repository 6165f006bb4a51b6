package it.winwelfare.portal.web;

import it.winwelfare.portal.web.ErrorPages.Refusal;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What no page has caught: a refusal becomes a page with its sentence and a way on. */
@ControllerAdvice("it.winwelfare.portal")
class PortalErrors {

    private final RefusalText refusals;
    private final ErrorPages pages;

    PortalErrors(RefusalText refusals, ErrorPages pages) {
        this.refusals = refusals;
        this.pages = pages;
    }

    @ExceptionHandler
    void refused(Rejection rejection, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal = new Refusal(heading(rejection.kind()), refusals.of(rejection), back(request));
        pages.refuse(request, response, rejection.kind().httpStatus(), refusal);
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case NOT_FOUND, GONE -> "error.refused.notFound";
            case FORBIDDEN -> "error.refused.forbidden";
            case INVALID, CONFLICT, TOO_LARGE, TOO_MANY -> "error.refused.title";
        };
    }

    /** The page of ours that the person came from, or null: never another site, whatever the Referer says. */
    private static @Nullable String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI came = new URI(referer);
            String path = came.getRawPath();
            boolean ours = request.getServerName().equals(came.getHost()) && path != null && path.matches("/(?!/).*");
            return ours ? path + (came.getRawQuery() == null ? "" : "?" + came.getRawQuery()) : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
