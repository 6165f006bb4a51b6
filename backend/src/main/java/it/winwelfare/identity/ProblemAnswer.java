package it.winwelfare.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Answers a request of the API with a refusal where no operation has been reached yet. */
@FunctionalInterface
public interface ProblemAnswer {

    /** Writes Problem Details (RFC 9457) with the sentence of the code, in the language that the client asks for. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException;
}
