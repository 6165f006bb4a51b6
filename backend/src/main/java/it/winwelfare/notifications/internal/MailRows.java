package it.winwelfare.notifications.internal;

import it.winwelfare.database.MultiRow;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.notifications.MailState;
import it.winwelfare.notifications.SentMail;
import it.winwelfare.vouchers.VoucherId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of the mail. */
@Component
public class MailRows {

    private static final MultiRow NEW = MultiRow.into(
                    "notifications_mail",
                    "id",
                    "occasion",
                    "kind",
                    "locale",
                    "recipient",
                    "subject",
                    "body",
                    "link",
                    "action",
                    "voucher",
                    "state",
                    "attempts",
                    "created_at",
                    "next_attempt_at")
            .leavingKnown("attempts");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    MailRows(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** A mail whose time to be sent has come. */
    record Due(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable String link,
            @Nullable String action,
            @Nullable VoucherId voucher,
            Locale locale,
            int attempts) {}

    /** A letter in words. */
    record Written(
            Letter letter,
            String subject,
            String body,
            @Nullable String link,
            @Nullable String action,
            MailState state) {}

    /** Keeps letters to be sent; nothing happens to one whose occasion has one already. */
    @Transactional
    void add(List<Written> letters) {
        LocalDateTime now = Utc.column(clock.instant());
        NEW.insert(jdbc, letters.stream().map(written -> row(written, now)).toList());
    }

    private static Object[] row(Written written, LocalDateTime now) {
        Letter letter = written.letter();
        VoucherId voucher = letter.voucher();
        return new Object[] {
            Ids.bytes(Ids.next()),
            letter.occasion(),
            letter.kind(),
            letter.locale().toLanguageTag(),
            letter.recipient(),
            written.subject(),
            written.body(),
            written.link(),
            written.action(),
            voucher == null ? null : Ids.bytes(voucher.value()),
            written.state().name(),
            0,
            now,
            now
        };
    }

    /** What is due now, oldest first. */
    @Transactional(readOnly = true)
    List<Due> due(int limit) {
        return client.sql("""
                        SELECT id, recipient, subject, body, link, action, voucher, locale, attempts
                        FROM notifications_mail
                        WHERE state = 'WAITING' AND next_attempt_at <= :now ORDER BY next_attempt_at, id LIMIT :limit""")
                .param("now", Utc.column(clock.instant()))
                .param("limit", limit)
                .query((row, n) -> due(row))
                .list();
    }

    /** It left: its text is dropped. */
    @Transactional
    void sent(UUID id) {
        client.sql("""
                        UPDATE notifications_mail
                        SET state = 'SENT', attempts = attempts + 1, done_at = :now, body = NULL, link = NULL
                        WHERE id = :id AND state = 'WAITING'""")
                .param("now", Utc.column(clock.instant()))
                .param("id", Ids.bytes(id))
                .update();
    }

    /** It did not leave: again at the given time, or never. */
    @Transactional
    void failed(UUID id, String fault, @Nullable Instant again) {
        Instant now = clock.instant();
        client.sql("""
                        UPDATE notifications_mail
                        SET state = :state, attempts = attempts + 1, next_attempt_at = :next, last_fault = :fault
                        WHERE id = :id AND state = 'WAITING'""")
                .param("state", again == null ? MailState.GIVEN_UP.name() : MailState.WAITING.name())
                .param("next", Utc.column(again == null ? now : again))
                .param("fault", fault.substring(0, Math.min(fault.length(), 250)))
                .param("id", Ids.bytes(id))
                .update();
    }

    /** Mail, newest first. */
    public Slice<SentMail> newest(@Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 1);
        List<SentMail> rows = client.sql("""
                        SELECT id, recipient, subject, body, link, action, voucher, state, attempts, created_at
                        FROM notifications_mail WHERE (:before IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit""")
                .param("before", after == null ? null : Ids.bytes(after.id(0)))
                .param("limit", limit + 1)
                .query((row, n) -> mail(row))
                .list();
        return Slice.of(rows, limit, last -> Cursor.at(last.id()));
    }

    private static Due due(ResultSet row) throws SQLException {
        byte[] voucher = row.getBytes("voucher");
        return new Due(
                Ids.uuid(row.getBytes("id")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                row.getString("action"),
                voucher == null ? null : new VoucherId(Ids.uuid(voucher)),
                Locale.forLanguageTag(row.getString("locale")),
                row.getInt("attempts"));
    }

    private static SentMail mail(ResultSet row) throws SQLException {
        return new SentMail(
                Ids.uuid(row.getBytes("id")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                row.getString("action"),
                row.getBytes("voucher") != null,
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Utc.instant(row, "created_at"));
    }
}
