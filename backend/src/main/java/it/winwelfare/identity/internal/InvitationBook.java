package it.winwelfare.identity.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.InvitationId;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OpenInvitation;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations. Its caller opens the transaction. */
@Repository
class InvitationBook {

    private static final int PER_BATCH = 500;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String COLUMNS = """
        SELECT id, email, name, role, organisation, subject, locale, expires_at, accepted_at, superseded_at
          FROM identity_invitation
        """;
    private static final String INVITATION = COLUMNS + "WHERE token_hash = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    InvitationBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One to be written. */
    record Entry(InvitationId id, SecretToken token, Invite invite) {
        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    Optional<Invitation> byToken(SecretToken token) {
        return jdbc.sql(INVITATION)
                .param(token.hash())
                .query(InvitationBook::invitation)
                .optional();
    }

    /** The same, locked until the end of the transaction. */
    Optional<Invitation> forUpdate(SecretToken token) {
        return jdbc.sql(INVITATION + " FOR UPDATE")
                .param(token.hash())
                .query(InvitationBook::invitation)
                .optional();
    }

    /** Writes them all, and closes the open ones that they take the place of. */
    void add(List<Entry> entries, Instant now, Instant expiresAt) {
        entries.stream()
                .map(Entry::invite)
                .collect(Collectors.groupingBy(invite -> new RoleIn(invite.role(), invite.organisation())))
                .forEach((role, invites) -> {
                    for (int from = 0; from < invites.size(); from += PER_BATCH) {
                        supersede(role, invites.subList(from, Math.min(from + PER_BATCH, invites.size())), now);
                    }
                });
        batches.batchUpdate("""
            INSERT INTO identity_invitation
                   (id, token_hash, email, name, role, organisation, subject, locale, issued_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, entries, PER_BATCH, (statement, entry) -> {
            Invite invite = entry.invite();
            statement.setBytes(1, Ids.bytes(entry.id().value()));
            statement.setBytes(2, entry.token().hash());
            statement.setString(3, invite.email().value());
            statement.setString(4, invite.name());
            statement.setString(5, invite.role().name());
            statement.setBytes(6, Ids.bytes(invite.organisation().value()));
            statement.setBytes(7, bytesOrNull(invite.subject()));
            statement.setString(8, invite.locale().toLanguageTag());
            statement.setObject(9, Utc.column(now));
            statement.setObject(10, Utc.column(expiresAt));
        });
    }

    /** Closes the open invitations of the same people, a batch in one statement; it finds them by the index on the addresses. */
    private void supersede(RoleIn role, List<Invite> invites, Instant now) {
        Object[] parameters = Stream.concat(
                        Stream.of(
                                Utc.column(now),
                                Ids.bytes(role.organisation().value()),
                                role.role().name()),
                        Stream.concat(
                                invites.stream().map(invite -> invite.email().value()),
                                invites.stream()
                                        .flatMap(invite -> Stream.of(
                                                invite.email().value(), Ids.bytes(orNobody(invite.subject()))))))
                .toArray();
        String sql = """
            UPDATE identity_invitation SET superseded_at = ?
             WHERE organisation = ? AND role = ? AND email IN (%s)
               AND (email, COALESCE(subject, UNHEX(REPEAT('0', 32)))) IN (%s)
               AND accepted_at IS NULL AND superseded_at IS NULL
            """.formatted(
                        String.join(", ", Collections.nCopies(invites.size(), "?")),
                        String.join(", ", Collections.nCopies(invites.size(), "(?, ?)")));
        batches.update(sql, parameters);
    }

    /** Those that can still be accepted, employees' apart, by name. */
    List<OpenInvitation> open(OrganisationId organisation, Instant now) {
        return jdbc.sql("""
            SELECT id, email, name, role, issued_at, expires_at FROM identity_invitation
             WHERE organisation = ? AND role <> 'EMPLOYEE'
               AND accepted_at IS NULL AND superseded_at IS NULL AND expires_at > ?
             ORDER BY name, email, id
            """)
                .params(Ids.bytes(organisation.value()), Utc.column(now))
                .query((row, n) -> new OpenInvitation(
                        new InvitationId(Ids.uuid(row.getBytes("id"))),
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        Utc.instant(row, "issued_at"),
                        Utc.instant(row, "expires_at")))
                .list();
    }

    /** By its id, locked until the end of the transaction. */
    Optional<Invitation> forUpdate(InvitationId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(id.value()))
                .query(InvitationBook::invitation)
                .optional();
    }

    /** Ends it, as a newer one would. */
    void withdrawn(InvitationId id, Instant now) {
        jdbc.sql("UPDATE identity_invitation SET superseded_at = ? WHERE id = ?")
                .params(Utc.column(now), Ids.bytes(id.value()))
                .update();
    }

    void accepted(InvitationId id, UserId by, Instant now) {
        jdbc.sql("UPDATE identity_invitation SET accepted_at = ?, accepted_by = ? WHERE id = ?")
                .params(Utc.column(now), Ids.bytes(by.value()), Ids.bytes(id.value()))
                .update();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        byte[] subject = row.getBytes("subject");
        return new Invitation(
                new InvitationId(Ids.uuid(row.getBytes("id"))),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                new RoleIn(
                        Role.valueOf(row.getString("role")),
                        new OrganisationId(Ids.uuid(row.getBytes("organisation")))),
                subject == null ? null : Ids.uuid(subject),
                Locale.forLanguageTag(row.getString("locale")),
                Utc.instant(row, "expires_at"),
                Utc.instantOrNull(row, "accepted_at"),
                Utc.instantOrNull(row, "superseded_at"));
    }

    private static UUID orNobody(@Nullable UUID subject) {
        return subject == null ? NOBODY : subject;
    }

    private static byte @Nullable [] bytesOrNull(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }
}
