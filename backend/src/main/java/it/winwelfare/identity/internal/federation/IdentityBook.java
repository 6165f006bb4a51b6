package it.winwelfare.identity.internal.federation;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.ExternalIdentityId;
import it.winwelfare.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of linked identities. Its caller opens the transaction. */
@Repository
class IdentityBook {

    private static final String COLUMNS =
            "SELECT id, issuer, user_id, linked_at, last_used_at FROM identity_external_identity ";

    private final JdbcClient jdbc;

    IdentityBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Link(ExternalIdentityId id, String issuer, UserId user, Instant linkedAt, Instant lastUsedAt) {}

    Optional<Link> find(String issuer, String subject) {
        return jdbc.sql(COLUMNS + "WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(IdentityBook::link)
                .optional();
    }

    List<Link> of(UserId user) {
        return jdbc.sql(COLUMNS + "WHERE user_id = ? ORDER BY linked_at, id")
                .param(Ids.bytes(user.value()))
                .query(IdentityBook::link)
                .list();
    }

    /** False when the identity is somebody's, or the user has one of this issuer: decided by the table itself. */
    boolean add(ExternalIdentityId id, String issuer, String subject, UserId user, Instant now) {
        try {
            jdbc.sql("""
                INSERT INTO identity_external_identity (id, issuer, subject, user_id, linked_at, last_used_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            Ids.bytes(id.value()),
                            issuer,
                            subject,
                            Ids.bytes(user.value()),
                            Utc.column(now),
                            Utc.column(now))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void used(ExternalIdentityId id, Instant now) {
        jdbc.sql("UPDATE identity_external_identity SET last_used_at = ? WHERE id = ?")
                .params(Utc.column(now), Ids.bytes(id.value()))
                .update();
    }

    void remove(ExternalIdentityId id) {
        jdbc.sql("DELETE FROM identity_external_identity WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                new ExternalIdentityId(Ids.uuid(row.getBytes("id"))),
                row.getString("issuer"),
                new UserId(Ids.uuid(row.getBytes("user_id"))),
                Utc.instant(row, "linked_at"),
                Utc.instant(row, "last_used_at"));
    }
}
