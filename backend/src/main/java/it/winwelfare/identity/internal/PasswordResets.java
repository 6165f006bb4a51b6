package it.winwelfare.identity.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.PasswordResetRequested;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.sessions.SessionBook;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A forgotten password: a link by mail, good once and for an hour. */
@Component
public class PasswordResets {

    /** How long the link in the mail works. */
    public static final Duration VALID_FOR = Duration.ofHours(1);

    /** More mails than this within the time of a link would only fill somebody's mailbox. */
    private static final int MAILS_AT_MOST = 3;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Authorizations authorizations;
    private final SessionBook sessions;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder passwords,
            Authorizations authorizations,
            SessionBook sessions,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the link if the address has an account; says the same if not. */
    @Transactional
    public void request(String email, Locale locale) {
        if (!EmailAddress.isValid(email)) {
            return;
        }
        Account account = accounts.byEmail(EmailAddress.parse(email)).orElse(null);
        Instant now = clock.instant();
        if (account == null || sentSince(account.id(), now.minus(VALID_FOR)) >= MAILS_AT_MOST) {
            return;
        }
        SecretToken token = SecretToken.next();
        Instant expiresAt = now.plus(VALID_FOR);
        jdbc.sql("""
            INSERT INTO identity_password_reset (token_hash, user_id, requested_at, expires_at)
            VALUES (?, ?, ?, ?)
            """)
                .params(token.hash(), Ids.bytes(account.id().value()), Utc.column(now), Utc.column(expiresAt))
                .update();
        events.publishEvent(new PasswordResetRequested(
                account.id(), token.raw(), account.email(), account.name(), locale, expiresAt));
    }

    /** Passes while the link works. */
    @Transactional(readOnly = true)
    public void check(String token) {
        open(new SecretToken(token), "");
    }

    /** Sets the new password; ends what was signed in with the old one, and every other link. */
    public void reset(String token, String password) {
        SecretToken secret = new SecretToken(token);
        UserId user = Objects.requireNonNull(transaction.execute(status -> open(secret, "")));
        Account account = accounts.find(user).orElseThrow();
        PasswordRule.check(password, account.email());
        String hash = Objects.requireNonNull(passwords.encode(PasswordRule.normalised(password)));
        transaction.executeWithoutResult(status -> {
            open(secret, " FOR UPDATE");
            accounts.setPassword(user, hash);
            authorizations.end(user);
            sessions.endAll(user);
            jdbc.sql("UPDATE identity_password_reset SET used_at = ? WHERE user_id = ? AND used_at IS NULL")
                    .params(Utc.column(clock.instant()), Ids.bytes(user.value()))
                    .update();
            Actor person = new Actor(user, account.name(), Set.of(), new Origin(Channel.PORTAL, null));
            events.publishEvent(new UserChanged(user, UserChanged.Change.PASSWORD_RESET, null, person));
        });
    }

    private UserId open(SecretToken token, String lock) {
        Link link = jdbc.sql(
                        "SELECT user_id, expires_at, used_at FROM identity_password_reset WHERE token_hash = ?" + lock)
                .param(token.hash())
                .query((row, n) -> new Link(
                        new UserId(Ids.uuid(row.getBytes("user_id"))),
                        Utc.instant(row, "expires_at"),
                        Utc.instantOrNull(row, "used_at")))
                .optional()
                .orElseThrow(() -> Refused.notFound("reset-unknown"));
        if (link.usedAt() != null) {
            throw Refused.gone("reset-used");
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw Refused.gone("reset-expired");
        }
        return link.user();
    }

    private long sentSince(UserId user, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM identity_password_reset WHERE user_id = ? AND requested_at > ?")
                .params(Ids.bytes(user.value()), Utc.column(since))
                .query(Long.class)
                .single();
    }

    private record Link(
            UserId user, Instant expiresAt, @Nullable Instant usedAt) {}
}
