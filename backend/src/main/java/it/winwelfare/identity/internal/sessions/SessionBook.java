package it.winwelfare.identity.internal.sessions;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Device;
import it.winwelfare.identity.SessionView;
import it.winwelfare.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.stereotype.Repository;

/** The sessions of people. Its caller opens the transaction. */
@Repository
public class SessionBook {

    private final SessionStore<? extends Session> store;
    private final JdbcClient jdbc;

    SessionBook(SessionStore<? extends Session> store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** Those that are signed in, the last used first. */
    public List<SessionView> of(UserId user, String here) {
        String asking = SessionNames.stored(here);
        return store.of(user.toString()).entrySet().stream()
                .filter(row -> !row.getValue().isExpired())
                .flatMap(row -> view(row, asking))
                .sorted(Comparator.comparing(SessionView::lastUsed).reversed().thenComparing(SessionView::id))
                .toList();
    }

    private static Stream<SessionView> view(Map.Entry<String, ? extends Session> row, String asking) {
        Session session = row.getValue();
        return Optional.<SignInMark>ofNullable(session.getAttribute(SignInMark.ATTRIBUTE)).stream()
                .map(mark -> new SessionView(
                        row.getKey(),
                        Device.of(mark.agent()),
                        mark.address(),
                        mark.at(),
                        session.getLastAccessedTime(),
                        row.getKey().equals(asking)));
    }

    /** Ends one; zero if it is not this user's. */
    public int end(UserId user, String id) {
        return jdbc.sql("DELETE FROM SPRING_SESSION WHERE SESSION_ID = CONVERT(? USING ascii) AND PRINCIPAL_NAME = ?")
                .params(id, user.toString())
                .update();
    }

    /** Ends all but this one. */
    public int endOthers(UserId user, String here) {
        return jdbc.sql("DELETE FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ? AND SESSION_ID <> ?")
                .params(user.toString(), SessionNames.stored(here))
                .update();
    }

    /** Ends all, and knows none of the account's browsers any more: whoever had it meanwhile is told of like a stranger. */
    public void endAll(UserId user) {
        jdbc.sql("DELETE FROM identity_known_device WHERE user_id = ?")
                .param(Ids.bytes(user.value()))
                .update();
        jdbc.sql("DELETE FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?")
                .param(user.toString())
                .update();
    }
}
