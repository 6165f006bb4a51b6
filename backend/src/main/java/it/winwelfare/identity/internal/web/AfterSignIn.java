package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.Presence;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Goes on to the page that was asked for, else to the door of one's role, in the language that one chose.
 *
 * <p>An app that waits for its code gets a page in between: browsers hold redirects after a form to {@code form-action} of the
 * Content-Security-Policy, and the app's address is not ours.
 */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String DOOR = "/porta";
    private static final String CONTINUE = "/accedi/continua";
    private static final String AUTHORIZE = "/oauth2/authorize";

    private final RequestCache asked;
    private final Accounts accounts;
    private final ObjectProvider<LocaleResolver> languages;

    AfterSignIn(RequestCache asked, Accounts accounts, ObjectProvider<LocaleResolver> languages) {
        this.asked = asked;
        this.accounts = accounts;
        this.languages = languages;
        setRequestCache(asked);
        setDefaultTargetUrl(DOOR);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedInUser person) {
            accounts.presence(person.user())
                    .map(Presence::locale)
                    .ifPresent(
                            locale -> languages.ifAvailable(resolver -> resolver.setLocale(request, response, locale)));
        }
        SavedRequest saved = asked.getRequest(request, response);
        if (saved != null
                && URI.create(saved.getRedirectUrl()).getPath().equals(request.getContextPath() + AUTHORIZE)) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, CONTINUE);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
