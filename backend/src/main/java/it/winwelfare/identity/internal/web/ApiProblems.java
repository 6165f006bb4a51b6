package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.ProblemAnswer;
import it.winwelfare.identity.internal.Languages;
import it.winwelfare.operations.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the API's door refuses, as Problem Details (RFC 9457), besides the header that RFC 6750 asks for. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler, ProblemAnswer {

    /** A token that no longer is accepted although it is genuine. */
    static final String REVOKED = "the user or client, or its password, is not what it was when the token was made";

    private static final String TYPE = "https://winwelfare.it/problemi/";

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final MessageSource messages;
    private final JsonMapper json;

    ApiProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        challenge.commence(request, response, refused);
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        write(request, response, status, code(refused));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        denial.handle(request, response, denied);
        write(request, response, HttpStatus.FORBIDDEN, AccessDenied.CODE);
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        Locale locale = language(request);
        String sentence = messages.getMessage("problem." + code, null, code, locale);
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", TYPE + code);
        problem.put("title", messages.getMessage("problemTitle." + status.value(), null, sentence, locale));
        problem.put("status", status.value());
        problem.put("detail", sentence);
        // Where the container asks for the answer to an error, the address is that of the error.
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        problem.put("instance", first == null ? request.getRequestURI() : first);
        problem.put("code", code);
        problem.put(RequestId.NAME, RequestId.current());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    /** Without a wish Italian: the servlet container would say the machine's own language. */
    private static Locale language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ITALIAN;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Languages.spoken(wanted).getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ITALIAN);
    }

    private static String code(AuthenticationException refused) {
        if (!(refused instanceof InvalidBearerTokenException invalid)) {
            return "token-missing";
        }
        OAuth2Error error = invalid.getError();
        String description = error.getDescription();
        return description != null && description.contains("expired") ? "token-expired" : "token-invalid";
    }
}
