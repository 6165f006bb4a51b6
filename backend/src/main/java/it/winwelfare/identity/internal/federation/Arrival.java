package it.winwelfare.identity.internal.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The identity that this browser has come back with and that is linked to nobody: it waits in the session, for a short while. */
@Component
public class Arrival {

    /** Time enough to find a password, or to have it mailed anew. */
    static final Duration WAITS_FOR = Duration.ofMinutes(15);

    private static final String ATTRIBUTE = "identity.arrived";

    private final Clock clock;

    Arrival(Clock clock) {
        this.clock = clock;
    }

    /** Lets it wait. */
    public void keep(HttpServletRequest request, ProvenIdentity identity) {
        request.getSession().setAttribute(ATTRIBUTE, identity);
    }

    /** The one that waits. */
    public Optional<ProvenIdentity> here() {
        return session()
                .map(session -> session.getAttribute(ATTRIBUTE))
                .filter(ProvenIdentity.class::isInstance)
                .map(ProvenIdentity.class::cast)
                .filter(identity -> clock.instant().isBefore(identity.at().plus(WAITS_FOR)));
    }

    /** It waits no longer. */
    public void forget() {
        session().ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }

    private static Optional<HttpSession> session() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(ServletRequestAttributes::getRequest)
                .map(request -> request.getSession(false));
    }
}
