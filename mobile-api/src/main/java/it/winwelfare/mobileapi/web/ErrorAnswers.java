package it.winwelfare.mobileapi.web;

import it.winwelfare.identity.ProblemAnswer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the container refuses (the method {@code TRACE}, a body that is not sent as its header says) or a filter fails with, before any
 * operation is asked: for the API it is a problem too, and no page of an error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ErrorAnswers extends OncePerRequestFilter {

    private final ProblemAnswer problems;

    ErrorAnswers(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ours = request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith(request.getContextPath() + "/api/");
        if (ours && !response.isCommitted()) {
            problems.write(request, response, response.getStatus());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
