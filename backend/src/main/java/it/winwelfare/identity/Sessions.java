package it.winwelfare.identity;

import it.winwelfare.identity.internal.sessions.SessionBook;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in with a browser: to look at, and to end. Apps are signed in by tokens and not listed here. */
@Component
public class Sessions {

    private final SessionBook book;
    private final ApplicationEventPublisher events;

    Sessions(SessionBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    /**
     * One's own sessions, the one that was used last first. One query.
     *
     * @param here the name of the session that asks, as the servlet container gives it
     * @throws AccessDenied unless a person acts
     */
    @Transactional(readOnly = true)
    public List<SessionView> list(Actor actor, String here) {
        return book.of(actor.requireUser(), here);
    }

    /**
     * Ends one of one's own sessions; its next click leads to the sign-in page. Nothing happens if it is over already, or somebody
     * else's.
     *
     * @param id of a {@link SessionView}
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void end(Actor actor, String id) {
        tell(actor, book.end(actor.requireUser(), id));
    }

    /**
     * Ends all of one's own sessions but the one that asks.
     *
     * @param here the name of the session that asks, as the servlet container gives it
     * @return how many
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public int endOthers(Actor actor, String here) {
        int ended = book.endOthers(actor.requireUser(), here);
        tell(actor, ended);
        return ended;
    }

    private void tell(Actor actor, int ended) {
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(actor.requireUser(), ended, actor));
        }
    }
}
