package it.winwelfare.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: Italian or English. For pages the one that the person chose (cookie {@code lingua}), else Italian; for
 * the API the one that the client asks for in {@code Accept-Language}, else Italian.
 */
final class PortalLanguage implements LocaleResolver {

    static final String NAME = "lingua";

    private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
                return Locale.ITALIAN; // the servlet container would say the machine's own language
            }
            return Collections.list(request.getLocales()).stream()
                    .flatMap(locale -> known(locale.getLanguage()).stream())
                    .findFirst()
                    .orElse(Locale.ITALIAN);
        }
        return chosen(request).orElse(Locale.ITALIAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            return;
        }
        known(locale.getLanguage()).ifPresent(language -> {
            request.setAttribute(NAME, language);
            ResponseCookie cookie = ResponseCookie.from(NAME, language.getLanguage())
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Locale justNow) {
            return Optional.of(justNow);
        }
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .flatMap(cookie -> known(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Locale> known(String language) {
        return LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equalsIgnoreCase(language))
                .findFirst();
    }
}
