package it.winwelfare.identity.internal.factor;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of apps for codes and of recovery codes. Its caller opens the transaction. */
@Repository
class FactorBook {

    private final JdbcClient jdbc;

    FactorBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An app for codes.
     *
     * @param secret encrypted
     * @param confirmedAt null while it was only begun
     * @param lastStep of the last code that was accepted
     */
    record App(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {
        /** Without the secret: it may come into a log. */
        @Override
        public String toString() {
            return "App";
        }
    }

    Optional<App> app(UserId user) {
        return jdbc.sql("SELECT secret, confirmed_at, last_step FROM identity_totp WHERE user_id = ?")
                .param(Ids.bytes(user.value()))
                .query((row, n) -> new App(
                        row.getBytes("secret"), Utc.instantOrNull(row, "confirmed_at"), row.getLong("last_step")))
                .optional();
    }

    /** Begins anew; one that is in use stays. */
    boolean begin(UserId user, byte[] secret, Instant now) {
        jdbc.sql("DELETE FROM identity_totp WHERE user_id = ? AND confirmed_at IS NULL")
                .param(Ids.bytes(user.value()))
                .update();
        return jdbc.sql("""
            INSERT INTO identity_totp (user_id, secret, created_at, last_step)
            SELECT u.id, ?, ?, 0 FROM identity_user u
             WHERE u.id = ? AND NOT EXISTS (SELECT 1 FROM identity_totp t WHERE t.user_id = u.id)
            """)
                        .params(secret, Utc.column(now), Ids.bytes(user.value()))
                        .update()
                > 0;
    }

    void confirm(UserId user, Instant now) {
        jdbc.sql("UPDATE identity_totp SET confirmed_at = ? WHERE user_id = ?")
                .params(Utc.column(now), Ids.bytes(user.value()))
                .update();
    }

    /** False when this step's code, or a later one's, was accepted already: decided by the row itself. */
    boolean use(UserId user, long step) {
        return jdbc.sql("UPDATE identity_totp SET last_step = ? WHERE user_id = ? AND last_step < ?")
                        .params(step, Ids.bytes(user.value()), step)
                        .update()
                > 0;
    }

    boolean removeApp(UserId user) {
        return jdbc.sql("DELETE FROM identity_totp WHERE user_id = ?")
                        .param(Ids.bytes(user.value()))
                        .update()
                > 0;
    }

    void replaceCodes(UserId user, List<byte[]> hashes) {
        removeCodes(user);
        hashes.forEach(hash -> jdbc.sql("INSERT INTO identity_recovery_code (user_id, code_hash) VALUES (?, ?)")
                .params(Ids.bytes(user.value()), hash)
                .update());
    }

    void removeCodes(UserId user) {
        jdbc.sql("DELETE FROM identity_recovery_code WHERE user_id = ?")
                .param(Ids.bytes(user.value()))
                .update();
    }

    /** False when there is no such code, or it was used. */
    boolean useCode(UserId user, byte[] hash, Instant now) {
        return jdbc.sql("UPDATE identity_recovery_code SET used_at = ? WHERE user_id = ? AND code_hash = ? AND"
                                + " used_at IS NULL")
                        .params(Utc.column(now), Ids.bytes(user.value()), hash)
                        .update()
                > 0;
    }

    int codesLeft(UserId user) {
        return jdbc.sql("SELECT COUNT(*) FROM identity_recovery_code WHERE user_id = ? AND used_at IS NULL")
                .param(Ids.bytes(user.value()))
                .query(Integer.class)
                .single();
    }

    /** Whether an app is in use or a passkey is registered. */
    boolean any(UserId user) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM identity_totp WHERE user_id = ? AND confirmed_at IS NOT NULL)
                OR EXISTS (SELECT 1 FROM identity_passkey WHERE user_id = ?)
            """)
                .params(Ids.bytes(user.value()), Ids.bytes(user.value()))
                .query(Boolean.class)
                .single();
    }
}
