package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.sessions.KnownDevices;
import it.winwelfare.identity.internal.sessions.SignInMark;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By what a browser is known again at the next sign-in. It opens nothing. */
@Component
class DeviceCookie {

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    /** Somebody has signed in: reads what the browser has, and gives it what it shall have. */
    void renew(HttpServletRequest request, HttpServletResponse response, UserId user, SignInMark mark) {
        Cookie had = WebUtils.getCookie(request, KnownDevices.COOKIE);
        String has = devices.greet(user, had == null ? null : had.getValue(), mark);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(KnownDevices.COOKIE, has)
                        .maxAge(KnownDevices.KEPT)
                        .path(request.getContextPath() + "/accedi")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
