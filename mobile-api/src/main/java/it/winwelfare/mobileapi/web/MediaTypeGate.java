package it.winwelfare.mobileapi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who asks for an answer in a form that we do not speak is refused before anything is done. Otherwise it would be found out when the
 * answer is written, after the act: a refusal that has moved money. Who sends “anything” has not said what: Spring takes such a type
 * for a mistake of its own.
 */
class MediaTypeGate implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && !READING.contains(request.getMethod()) && !speaks(accept)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        String sent = request.getContentType();
        if (sent != null && sent.contains("*")) {
            throw new HttpMediaTypeNotSupportedException(MediaType.ALL, List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean speaks(String accept) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            return wanted.isEmpty() || wanted.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
