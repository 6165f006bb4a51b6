package it.winwelfare.identity.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.MachineClients.MachineClient;
import it.winwelfare.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of companies' machine clients, as the company sees them. Its caller opens the transaction. */
@Repository
public class MachineBook {

    private final JdbcClient jdbc;

    MachineBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose client it is; empty when it is unknown or revoked. */
    public Optional<OrganisationId> companyOf(String clientId) {
        return jdbc.sql("SELECT company FROM identity_machine_client WHERE client_id = ? AND revoked_at IS NULL")
                .param(clientId)
                .query((row, n) -> new OrganisationId(Ids.uuid(row.getBytes("company"))))
                .optional();
    }

    /** The company's clients, the newest first. */
    public List<MachineClient> of(OrganisationId company) {
        return jdbc.sql("""
            SELECT client_id, company, label, created_at, revoked_at
              FROM identity_machine_client WHERE company = ? ORDER BY created_at DESC, id DESC
            """)
                .param(Ids.bytes(company.value()))
                .query(MachineBook::client)
                .list();
    }

    /** Writes a new one; false when there is one of this id already. */
    public boolean add(UUID id, String clientId, OrganisationId company, String label, Instant now) {
        try {
            jdbc.sql("INSERT INTO identity_machine_client (id, client_id, company, label, created_at) VALUES (?, ?,"
                            + " ?, ?, ?)")
                    .params(Ids.bytes(id), clientId, Ids.bytes(company.value()), label, Utc.column(now))
                    .update();
            return true;
        } catch (DuplicateKeyException madeAlready) {
            return false;
        }
    }

    /** The id of the company's client, if it has one of this name. */
    public Optional<UUID> idOf(OrganisationId company, String clientId) {
        return jdbc.sql("SELECT id FROM identity_machine_client WHERE company = ? AND client_id = CONVERT(? USING"
                        + " ascii)")
                .params(Ids.bytes(company.value()), clientId)
                .query((row, n) -> Ids.uuid(row.getBytes("id")))
                .optional();
    }

    /** False when it was revoked before. */
    public boolean revoke(UUID id, Instant now) {
        return jdbc.sql("UPDATE identity_machine_client SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(Utc.column(now), Ids.bytes(id))
                        .update()
                > 0;
    }

    private static MachineClient client(ResultSet row, int n) throws SQLException {
        return new MachineClient(
                row.getString("client_id"),
                new OrganisationId(Ids.uuid(row.getBytes("company"))),
                row.getString("label"),
                Utc.instant(row, "created_at"),
                Utc.instantOrNull(row, "revoked_at"));
    }
}
