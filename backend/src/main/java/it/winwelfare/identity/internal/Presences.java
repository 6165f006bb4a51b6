package it.winwelfare.identity.internal;

import it.winwelfare.database.Gathering;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who a user is at this moment: name, roles and state of the credentials. Every request asks it, and it is read afresh each time, so
 * that taking a role away works at once. Requests that ask at the same moment share the trip to the database, which for a small request
 * is a third of what it costs; whoever asks alone waits for nobody.
 */
@Repository
public class Presences {

    private static final Logger log = LoggerFactory.getLogger(Presences.class);

    private static final int TRIPS = 2;
    private static final int CROWD = 4;
    private static final int MOST = 32;

    private final JdbcClient jdbc;
    private final Gathering<UserId, Optional<Map<UserId, Presence>>> gathering =
            new Gathering<>(TRIPS, CROWD, MOST, this::together);

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the user stands when this is called or later; within a transaction, as that one sees it. Empty without an account. */
    public Optional<Presence> of(UserId id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return alone(id);
        }
        return gathering.submit(id).map(all -> Optional.ofNullable(all.get(id))).orElseGet(() -> alone(id));
    }

    /** How many wait for a trip. */
    int waiting() {
        return gathering.waiting();
    }

    private Optional<Presence> alone(UserId id) {
        return Optional.ofNullable(read(List.of(id)).get(id));
    }

    /** All get the same answer and take their own from it; where the reading fails, each tries alone and gets a fault of its own. */
    private List<Optional<Map<UserId, Presence>>> together(List<UserId> ids) {
        if (ids.size() == 1) {
            return List.of(Optional.of(read(ids)));
        }
        Optional<Map<UserId, Presence>> all;
        try {
            all = Optional.of(read(padded(ids)));
        } catch (RuntimeException broken) {
            log.debug("{} requests could not be read together who asks, and ask alone", ids.size(), broken);
            all = Optional.empty();
        }
        return Collections.nCopies(ids.size(), all);
    }

    /** To the next power of two by naming the last one again: so there are few texts of the statement, and all stay prepared. */
    private static List<UserId> padded(List<UserId> ids) {
        int size = Integer.highestOneBit(2 * ids.size() - 1);
        List<UserId> padded = new ArrayList<>(ids);
        padded.addAll(Collections.nCopies(size - ids.size(), ids.getLast()));
        return padded;
    }

    private Map<UserId, Presence> read(List<UserId> ids) {
        return jdbc
                .sql("SELECT u.id, u.name, u.credentials, u.locale, u.second_factor, r.role, r.organisation"
                        + " FROM identity_user u LEFT JOIN identity_role r ON r.user_id = u.id WHERE u.id IN ("
                        + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")")
                .params(ids.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::id, Collectors.collectingAndThen(Collectors.toList(), Row::presence)));
    }

    private static Row row(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Row(
                new UserId(Ids.uuid(row.getBytes("id"))),
                row.getString("name"),
                row.getInt("credentials"),
                Accounts.locale(row),
                row.getBoolean("second_factor"),
                role == null
                        ? null
                        : new RoleIn(Role.valueOf(role), new OrganisationId(Ids.uuid(row.getBytes("organisation")))));
    }

    /** One role of a user, or the user without any. */
    private record Row(
            UserId id,
            String name,
            int credentials,
            Locale locale,
            boolean secondFactor,
            @Nullable RoleIn role) {

        static Presence presence(List<Row> rows) {
            Set<RoleIn> roles = rows.stream()
                    .map(Row::role)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Row user = rows.getFirst();
            return new Presence(user.id, user.name, user.credentials, user.locale, user.secondFactor, roles);
        }
    }
}
