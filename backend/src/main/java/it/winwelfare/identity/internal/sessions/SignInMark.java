package it.winwelfare.identity.internal.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a session remembers of its sign-in, for its owner's list. A session without it belongs to nobody yet.
 *
 * @param agent what the browser calls itself, cut to a sane length
 */
public record SignInMark(
        Instant at, @Nullable String address, @Nullable String agent) implements Serializable {

    /** The session's attribute. */
    public static final String ATTRIBUTE = "identity.signed-in";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_AGENT = 300;

    /** Of this request. */
    public static SignInMark of(HttpServletRequest request, Instant now) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new SignInMark(
                now,
                request.getRemoteAddr(),
                agent == null ? null : agent.substring(0, Math.min(LONGEST_AGENT, agent.length())));
    }
}
