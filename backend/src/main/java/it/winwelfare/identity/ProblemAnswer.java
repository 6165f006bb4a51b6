package it.winwelfare.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Answers a request of the API with a refusal where no operation has been reached yet. */
@FunctionalInterface
public interface ProblemAnswer {

    /** Writes Problem Details (RFC 9457) with the sentence of the code, in the language that the client asks for. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException;

    /** The same where a status is all that is known; one that HTTP does not know is a fault of ours. */
    default void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.INTERNAL_SERVER_ERROR);
        write(request, response, known, codeOf(known.value()));
    }

    /** What a refusal is called that HTTP or the container makes, and no rule of ours. */
    static String codeOf(int status) {
        return switch (status) {
            case 404 -> "unknown-address";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "media-type-unsupported";
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "bad-request" : "fault";
        };
    }
}
