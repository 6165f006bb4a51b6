package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What Spring MVC itself refuses (no such page, a wrong method, a missing parameter) becomes one of our error pages. The API's answers
 * are Problem Details, and are left to those who make them.
 */
@Component
class PageFaults implements HandlerExceptionResolver, Ordered {

    /** Before Spring's own resolvers, which come at 0 and would answer a person with JSON. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/") || response.isCommitted()) {
            return null;
        }
        int status = switch (fault) {
            case ErrorResponse refusal -> refusal.getStatusCode().value();
            case TypeMismatchException wrongType -> HttpStatus.BAD_REQUEST.value();
            case HttpMessageNotReadableException unreadable -> HttpStatus.BAD_REQUEST.value();
            case MultipartException unreadable -> HttpStatus.BAD_REQUEST.value();
            default -> 0;
        };
        if (status == 0) {
            return null;
        }
        if (fault instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (fault instanceof MultipartException) {
            UnreadableRequests.mark(request);
        }
        try {
            response.sendError(status);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
