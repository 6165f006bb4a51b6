package it.winwelfare.identity.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall before all doors refuses (an address with {@code //}, a header with a zero byte): the API tells it as a problem too. */
@Component
class OddRequests implements RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OddRequests.class);

    private final ApiProblems problems;

    OddRequests(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        // Without what was odd: it may be a header with somebody's token.
        LOG.debug("an odd request was refused");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "bad-request");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
