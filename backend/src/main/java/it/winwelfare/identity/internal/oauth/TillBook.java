package it.winwelfare.identity.internal.oauth;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.TillView;
import it.winwelfare.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tills are connected, for whom. One lives as long as its authorization. Its caller opens the transaction. */
@Repository
public class TillBook {

    private final JdbcClient jdbc;

    TillBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a new one. */
    public void add(
            TillId till, String authorization, OrganisationId provider, String label, UserId allowedBy, Instant now) {
        jdbc.sql("INSERT INTO identity_till (id, authorization_id, provider, label, allowed_by, allowed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(till.value()),
                        authorization,
                        Ids.bytes(provider.value()),
                        label,
                        Ids.bytes(allowedBy.value()),
                        Utc.column(now))
                .update();
    }

    /** For whom a connected till works; empty when it is connected no more. */
    public Optional<OrganisationId> providerOf(TillId till) {
        return jdbc.sql("""
            SELECT t.provider
              FROM identity_till t JOIN oauth2_authorization a ON a.id = t.authorization_id
             WHERE t.id = ?
            """)
                .param(Ids.bytes(till.value()))
                .query((row, n) -> new OrganisationId(Ids.uuid(row.getBytes("provider"))))
                .optional();
    }

    /** The provider's that can still renew their access, or have not fetched it yet. */
    public List<TillView> of(OrganisationId provider, Instant now) {
        return jdbc.sql("""
            SELECT t.id, t.label, u.name, t.allowed_at, a.access_token_issued_at
              FROM identity_till t
              JOIN oauth2_authorization a ON a.id = t.authorization_id
              JOIN identity_user u ON u.id = t.allowed_by
             WHERE t.provider = ? AND COALESCE(a.refresh_token_expires_at, a.device_code_expires_at) > ?
             ORDER BY t.label, t.id
            """)
                .params(Ids.bytes(provider.value()), Utc.column(now))
                .query((row, n) -> new TillView(
                        new TillId(Ids.uuid(row.getBytes("id"))),
                        row.getString("label"),
                        row.getString("name"),
                        Utc.instant(row, "allowed_at"),
                        Utc.instantOrNull(row, "access_token_issued_at")))
                .list();
    }

    /** Takes one of the provider's away with all that it was given; its name, if it was there. */
    public Optional<String> remove(OrganisationId provider, TillId till) {
        Optional<String> label = jdbc.sql("SELECT label FROM identity_till WHERE id = ? AND provider = ? FOR UPDATE")
                .params(Ids.bytes(till.value()), Ids.bytes(provider.value()))
                .query(String.class)
                .optional();
        if (label.isPresent()) {
            jdbc.sql("DELETE FROM oauth2_authorization WHERE id ="
                            + " (SELECT authorization_id FROM identity_till WHERE id = ?)")
                    .param(Ids.bytes(till.value()))
                    .update();
            jdbc.sql("DELETE FROM identity_till WHERE id = ?")
                    .param(Ids.bytes(till.value()))
                    .update();
        }
        return label;
    }
}
