package it.winwelfare.identity.internal.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.Session;

/**
 * A session with the name that its cookie has. It knows whether there is anything to write, and notes that it was used once in a
 * while only: a page that just reads costs no write.
 */
final class KeptSession<S extends Session> implements Session {

    /** How exactly the last use is known. A session may end so much earlier than its time. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(KeptSession.class);

    private final S row;
    private final SessionNames names;
    private String id;
    private boolean changed;

    KeptSession(S row, SessionNames names, String id, boolean changed) {
        this.row = row;
        this.names = names;
        this.id = id;
        this.changed = changed;
    }

    S row() {
        return row;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = names.next();
        changed = true;
        names.during(id, row::changeSessionId);
        return id;
    }

    /** What an older release wrote and this one cannot read is as if it were not there: the person signs in again. */
    @Override
    public <T> @Nullable T getAttribute(String name) {
        try {
            return row.getAttribute(name);
        } catch (ConversionException unreadable) {
            // Its message holds the attribute itself, as numbers.
            LOG.info(
                    "Cannot read the attribute {} of a session: {}",
                    name,
                    NestedExceptionUtils.getMostSpecificCause(unreadable)
                            .getClass()
                            .getName());
            return null;
        }
    }

    @Override
    public Set<String> getAttributeNames() {
        return row.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            row.removeAttribute(name);
        } else {
            row.setAttribute(name, value);
        }
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        row.removeAttribute(name);
        changed = true;
    }

    @Override
    public Instant getCreationTime() {
        return row.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!time.isBefore(row.getLastAccessedTime().plus(NOTED_EVERY))) {
            row.setLastAccessedTime(time);
            changed = true;
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return row.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        row.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return row.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return row.isExpired();
    }
}
