package it.winwelfare.identity.internal.sessions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions in the database, by Spring Session; writes only what changed, and keeps hashes in the place of names. */
final class SessionStore<S extends Session> implements SessionRepository<KeptSession<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private final FindByIndexNameSessionRepository<S> rows;
    private final SessionNames names;

    SessionStore(FindByIndexNameSessionRepository<S> rows, SessionNames names) {
        this.rows = rows;
        this.names = names;
    }

    @Override
    public KeptSession<S> createSession() {
        String name = names.next();
        return new KeptSession<>(names.during(name, rows::createSession), names, name, true);
    }

    @Override
    public void save(KeptSession<S> session) {
        if (!session.isChanged()) {
            return;
        }
        try {
            rows.save(session.row());
            session.saved();
        } catch (DataIntegrityViolationException gone) {
            // An attribute has nothing to belong to: the session was ended while this request ran, and stays so.
            if (rows.findById(SessionNames.stored(session.getId())) != null) {
                throw gone;
            }
            LOG.debug("A session was ended while it was used");
        }
    }

    @Override
    public @Nullable KeptSession<S> findById(String name) {
        S row = rows.findById(SessionNames.stored(name));
        return row == null ? null : new KeptSession<>(row, names, name, false);
    }

    @Override
    public void deleteById(String name) {
        rows.deleteById(SessionNames.stored(name));
    }

    /** The sessions in which this user has typed the password, by the hashes of their names. One query. */
    Map<String, ? extends Session> of(String principal) {
        return rows.findByPrincipalName(principal);
    }
}
