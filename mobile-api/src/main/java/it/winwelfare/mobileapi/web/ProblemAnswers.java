package it.winwelfare.mobileapi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every refusal and every fault under {@code /api} as Problem Details (RFC 9457), also where no operation was found. It is a resolver
 * and no {@code @ControllerAdvice}, since an advice limited to the API is not asked about addresses that nobody handles.
 */
@Component
class ProblemAnswers implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Faults faults;
    private final Reasons reasons;
    private final JsonMapper json;

    ProblemAnswers(Faults faults, Reasons reasons, JsonMapper json) {
        this.faults = faults;
        this.reasons = reasons;
        this.json = json;
    }

    /** Before the portal's resolver and Spring's own. */
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        boolean ours = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        if (!ours || response.isCommitted() || isForSecurityChain(fault)) {
            return null;
        }
        Faults.Verdict verdict = faults.of(fault);
        if (verdict.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            // The operation and not the address: nobody knows what a broken client writes there.
            LOG.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    fault);
        }
        if (fault instanceof ErrorResponse answer) {
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(request, response, verdict);
        return new ModelAndView();
    }

    /** The chain adds the header that RFC 6750 asks for. */
    private static boolean isForSecurityChain(Exception fault) {
        return fault instanceof AccessDeniedException || fault instanceof AuthenticationException;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Faults.Verdict verdict) {
        Problem problem = Problem.of(
                verdict.reason(),
                reasons.title(verdict.status()),
                verdict.status(),
                request.getRequestURI(),
                verdict.errors());
        response.resetBuffer();
        response.setStatus(verdict.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            json.writeValue(response.getOutputStream(), problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
