package it.winwelfare.identity.internal.factor;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.PasskeyView;
import it.winwelfare.identity.UserId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

/** The table of passkeys. Its caller opens the transaction. */
@Repository
class PasskeyBook {

    private static final int LONGEST_LABEL = 100;
    private static final String COLUMNS = """
        SELECT id, credential_id, user_id, public_key, signature_count, uv_initialized, transports, backup_eligible,
               backup_state, attestation, label, created_at, last_used_at
          FROM identity_passkey
        """;

    private final JdbcClient jdbc;

    PasskeyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user whose id an authenticator keeps. */
    static UserId owner(Bytes id) {
        return new UserId(Ids.uuid(id.getBytes()));
    }

    Optional<CredentialRecord> byCredential(Bytes credential) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(hash(credential))
                .query(PasskeyBook::record)
                .optional();
    }

    List<CredentialRecord> of(UserId user) {
        return jdbc.sql(COLUMNS + "WHERE user_id = ? ORDER BY created_at")
                .param(Ids.bytes(user.value()))
                .query(PasskeyBook::record)
                .list();
    }

    /** As their owner sees them. */
    List<PasskeyView> views(UserId user) {
        return jdbc.sql("SELECT id, label, created_at, last_used_at FROM identity_passkey WHERE user_id = ? ORDER BY"
                        + " created_at")
                .param(Ids.bytes(user.value()))
                .query((row, n) -> new PasskeyView(
                        HexFormat.of().formatHex(row.getBytes("id")),
                        row.getString("label"),
                        Utc.instant(row, "created_at"),
                        Utc.instant(row, "last_used_at")))
                .list();
    }

    void add(CredentialRecord key, Instant now) {
        String transports = key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(","));
        jdbc.sql("""
            INSERT INTO identity_passkey (id, credential_id, user_id, public_key, signature_count, uv_initialized,
                                          transports, backup_eligible, backup_state, attestation, label,
                                          created_at, last_used_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        hash(key.getCredentialId()),
                        key.getCredentialId().getBytes(),
                        Ids.bytes(owner(key.getUserEntityUserId()).value()),
                        key.getPublicKey().getBytes(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        transports,
                        key.isBackupEligible(),
                        key.isBackupState(),
                        Objects.requireNonNull(key.getAttestationObject()).getBytes(),
                        label(key),
                        Utc.column(now),
                        Utc.column(now))
                .update();
    }

    void used(CredentialRecord key, Instant now) {
        jdbc.sql("""
            UPDATE identity_passkey SET signature_count = ?, uv_initialized = ?, backup_state = ?, last_used_at = ?
             WHERE id = ?
            """)
                .params(
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.isBackupState(),
                        Utc.column(now),
                        hash(key.getCredentialId()))
                .update();
    }

    /** False when it is not this user's. */
    boolean remove(UserId user, String id) {
        return id.matches("[0-9a-f]{64}")
                && jdbc.sql("DELETE FROM identity_passkey WHERE id = ? AND user_id = ?")
                                .params(HexFormat.of().parseHex(id), Ids.bytes(user.value()))
                                .update()
                        > 0;
    }

    int removeAll(UserId user) {
        return jdbc.sql("DELETE FROM identity_passkey WHERE user_id = ?")
                .param(Ids.bytes(user.value()))
                .update();
    }

    private static String label(CredentialRecord key) {
        String label = key.getLabel().strip();
        return label.substring(0, Math.min(LONGEST_LABEL, label.length()));
    }

    private static CredentialRecord record(ResultSet row, int n) throws SQLException {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        row.getString("transports").split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("user_id")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("label"))
                .created(Utc.instant(row, "created_at"))
                .lastUsed(Utc.instant(row, "last_used_at"))
                .build();
    }

    private static byte[] hash(Bytes credential) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(credential.getBytes());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
