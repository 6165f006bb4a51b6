package it.winwelfare.identity.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Addressee;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleHolder;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of users and of their roles. Its caller opens the transaction. */
@Repository
public class Accounts {

    private static final String ACCOUNT =
            "SELECT id, email, name, password, credentials, failures, locked_until, locale, second_factor FROM"
                    + " identity_user ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account of this id. */
    public Optional<Account> find(UserId id) {
        return jdbc.sql(ACCOUNT + "WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .query(Accounts::account)
                .optional();
    }

    /** What those of them are called who have an account. */
    public Map<UserId, String> names(Collection<UserId> ids) {
        return names(ids, "");
    }

    /** The same of those alone who have another role than that of an employee. */
    public Map<UserId, String> staffNames(Collection<UserId> ids) {
        return names(
                ids, " AND EXISTS (SELECT 1 FROM identity_role r WHERE r.user_id = u.id AND r.role <> 'EMPLOYEE')");
    }

    private Map<UserId, String> names(Collection<UserId> ids, String condition) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT u.id, u.name FROM identity_user u WHERE u.id IN (:ids)" + condition)
                .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> Map.entry(new UserId(Ids.uuid(row.getBytes("id"))), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where these are written to. */
    public Map<UserId, Addressee> addressees(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT id, email, locale FROM identity_user WHERE id IN (:ids)")
                .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> Map.entry(
                        new UserId(Ids.uuid(row.getBytes("id"))),
                        new Addressee(EmailAddress.parse(row.getString("email")), locale(row))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The account of this address. */
    public Optional<Account> byEmail(EmailAddress email) {
        return jdbc.sql(ACCOUNT + "WHERE email = ?")
                .param(email.value())
                .query(Accounts::account)
                .optional();
    }

    /** The account of this id, locked until the end of the transaction. */
    public Optional<Account> forUpdate(UserId id) {
        return jdbc.sql(ACCOUNT + "WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(id.value()))
                .query(Accounts::account)
                .optional();
    }

    /**
     * Adds an account.
     *
     * @throws it.winwelfare.problems.Rejection {@code email-taken}
     */
    UserId add(EmailAddress email, String name, String passwordHash, Locale locale) {
        UserId id = UserId.next();
        try {
            jdbc.sql("INSERT INTO identity_user (id, email, name, password, locale, created_at) VALUES (?, ?,"
                            + " ?, ?, ?, ?)")
                    .params(
                            Ids.bytes(id.value()),
                            email.value(),
                            name,
                            passwordHash,
                            locale.toLanguageTag(),
                            Utc.column(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("email-taken");
        }
        return id;
    }

    /** A new password opens a locked account, and voids all that was signed in with the old one. */
    void setPassword(UserId id, String passwordHash) {
        jdbc.sql("""
            UPDATE identity_user
               SET password = ?, credentials = credentials + 1, failures = 0, locked_until = NULL
             WHERE id = ?
            """).params(passwordHash, Ids.bytes(id.value())).update();
    }

    /** The same password, hashed by today's parameters: nothing else changes. */
    void rehash(UserId id, String passwordHash) {
        jdbc.sql("UPDATE identity_user SET password = ? WHERE id = ?")
                .params(passwordHash, Ids.bytes(id.value()))
                .update();
    }

    /** Whether the password alone is not enough from now on. */
    public void setSecondFactor(UserId id, boolean has) {
        jdbc.sql("UPDATE identity_user SET second_factor = ? WHERE id = ?")
                .params(has, Ids.bytes(id.value()))
                .update();
    }

    void setFailures(Account account) {
        jdbc.sql("UPDATE identity_user SET failures = ?, locked_until = ? WHERE id = ?")
                .param(account.failures())
                .param(account.lockedUntil() == null ? null : Utc.column(account.lockedUntil()))
                .param(Ids.bytes(account.id().value()))
                .update();
    }

    void setLocale(UserId id, Locale locale) {
        jdbc.sql("UPDATE identity_user SET locale = ? WHERE id = ?")
                .params(locale.toLanguageTag(), Ids.bytes(id.value()))
                .update();
    }

    /** Who has a role in the organisation, employees apart, by name. */
    public List<RoleHolder> of(OrganisationId organisation) {
        return jdbc.sql("""
            SELECT u.id, u.name, u.email, r.role, r.granted_at
              FROM identity_role r JOIN identity_user u ON u.id = r.user_id
             WHERE r.organisation = ? AND r.role <> 'EMPLOYEE'
             ORDER BY u.name, u.email, r.role
            """)
                .param(Ids.bytes(organisation.value()))
                .query((row, n) -> new RoleHolder(
                        new UserId(Ids.uuid(row.getBytes("id"))),
                        row.getString("name"),
                        new EmailAddress(row.getString("email")),
                        Role.valueOf(row.getString("role")),
                        Utc.instant(row, "granted_at")))
                .list();
    }

    /** Whether anybody has the role. */
    public boolean anybodyIs(Role role) {
        return jdbc.sql("SELECT 1 FROM identity_role WHERE role = ? LIMIT 1")
                .param(role.name())
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    /** False when the user has the role already. */
    boolean grant(UserId id, RoleIn role) {
        try {
            jdbc.sql("INSERT INTO identity_role (user_id, role, organisation, granted_at) VALUES (?, ?, ?, ?)")
                    .params(
                            Ids.bytes(id.value()),
                            role.role().name(),
                            Ids.bytes(role.organisation().value()),
                            Utc.column(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException heldAlready) {
            return false;
        }
    }

    /** False when the user does not have the role. */
    boolean revoke(UserId id, RoleIn role) {
        return jdbc.sql("DELETE FROM identity_role WHERE user_id = ? AND role = ? AND organisation = ?")
                        .params(
                                Ids.bytes(id.value()),
                                role.role().name(),
                                Ids.bytes(role.organisation().value()))
                        .update()
                > 0;
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                new UserId(Ids.uuid(row.getBytes("id"))),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getString("password"),
                row.getInt("credentials"),
                row.getInt("failures"),
                Utc.instantOrNull(row, "locked_until"),
                locale(row),
                row.getBoolean("second_factor"));
    }

    static Locale locale(ResultSet row) throws SQLException {
        return Locale.forLanguageTag(row.getString("locale"));
    }
}
