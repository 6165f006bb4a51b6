package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.internal.Presence;
import it.winwelfare.identity.internal.Presences;
import it.winwelfare.identity.internal.federation.Arrival;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import it.winwelfare.identity.internal.sessions.SignInMark;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Goes on to the second factor where there is one, else to the page that links an identity which has come from a provider, else to the
 * page that was asked for or to the door of one's role, in the language that one chose.
 *
 * <p>A session is noted as signed in only when nothing is missing but a factor that is to be set up.
 *
 * <p>An app that waits for its code gets a page in between: browsers hold redirects after a form to {@code form-action} of the
 * Content-Security-Policy, and the app's address is not ours.
 */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String DOOR = "/porta";
    private static final String CONTINUE = "/accedi/continua";
    private static final String AUTHORIZE = "/oauth2/authorize";

    private final RequestCache asked;
    private final CurrentActor current;
    private final Presences presences;
    private final Arrival arrival;
    private final DeviceCookie device;
    private final ObjectProvider<LocaleResolver> languages;
    private final Clock clock;

    AfterSignIn(
            RequestCache asked,
            CurrentActor current,
            Presences presences,
            Arrival arrival,
            DeviceCookie device,
            ObjectProvider<LocaleResolver> languages,
            Clock clock) {
        this.asked = asked;
        this.current = current;
        this.clock = clock;
        this.presences = presences;
        this.arrival = arrival;
        this.device = device;
        this.languages = languages;
        setRequestCache(asked);
        setDefaultTargetUrl(DOOR);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Standing standing = current.standing(request);
        if (standing == Standing.NEEDS_CODE) {
            getRedirectStrategy().sendRedirect(request, response, Incomplete.page(standing));
            return;
        }
        arrived(request, response, authentication);
        if (standing == Standing.NEEDS_FACTOR) {
            getRedirectStrategy().sendRedirect(request, response, Incomplete.page(standing));
        } else if (arrival.here().isPresent()) {
            // What was asked for comes after it.
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, Paths.LINK);
        } else if (waits(request, response)) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, CONTINUE);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** Where a script sends the browser that has signed in by a passkey. */
    String target(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        arrived(request, response, authentication);
        if (arrival.here().isPresent()) {
            return request.getContextPath() + Paths.LINK;
        }
        if (waits(request, response)) {
            return request.getContextPath() + CONTINUE;
        }
        SavedRequest saved = asked.getRequest(request, response);
        return saved == null ? request.getContextPath() + DOOR : saved.getRedirectUrl();
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        SignInMark mark = SignInMark.of(request, clock.instant());
        request.getSession().setAttribute(SignInMark.ATTRIBUTE, mark);
        if (authentication.getPrincipal() instanceof SignedInUser person) {
            device.renew(request, response, person.user(), mark);
            presences
                    .of(person.user())
                    .map(Presence::locale)
                    .ifPresent(
                            locale -> languages.ifAvailable(resolver -> resolver.setLocale(request, response, locale)));
        }
    }

    /** Whether an app waits for its code. */
    private boolean waits(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = asked.getRequest(request, response);
        return saved != null
                && URI.create(saved.getRedirectUrl()).getPath().equals(request.getContextPath() + AUTHORIZE);
    }
}
