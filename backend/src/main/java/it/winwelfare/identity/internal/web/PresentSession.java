package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.internal.CurrentSession;
import it.winwelfare.identity.internal.Proven;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session of the request that runs on this thread. It gets a new name whenever it becomes worth more. */
@Component
class PresentSession implements CurrentSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    PresentSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> name() {
        return attributes()
                .map(ServletRequestAttributes::getRequest)
                .map(request -> request.getSession(false))
                .map(HttpSession::getId);
    }

    @Override
    public @Nullable String address() {
        return attributes()
                .map(ServletRequestAttributes::getRequest)
                .map(HttpServletRequest::getRemoteAddr)
                .orElse(null);
    }

    @Override
    public void proven(String factor) {
        change(before -> Proven.with(before, Objects.requireNonNull(before.getPrincipal()), factor, clock.instant()));
    }

    @Override
    public void passwordChanged(int credentials) {
        change(before -> UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(before.getName(), credentials), null, before.getAuthorities()));
    }

    private void change(UnaryOperator<Authentication> how) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null || !(before.getPrincipal() instanceof SignedInUser)) {
            return;
        }
        attributes()
                .filter(request -> request.getRequest().getSession(false) != null)
                .ifPresent(request -> {
                    request.getRequest().changeSessionId();
                    SecurityContext context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(how.apply(before));
                    SecurityContextHolder.setContext(context);
                    contexts.saveContext(context, request.getRequest(), Objects.requireNonNull(request.getResponse()));
                });
    }

    private static Optional<ServletRequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }
}
