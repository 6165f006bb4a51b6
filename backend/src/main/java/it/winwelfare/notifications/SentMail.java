package it.winwelfare.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the letter box shows it.
 *
 * @param body the text; null once it was sent
 * @param link where its one button leads; null if it has none, or it was sent
 * @param action the words on the button
 * @param withVoucher whether a voucher's PDF goes with it
 * @param createdAt UTC
 */
public record SentMail(
        UUID id,
        String recipient,
        String subject,
        @Nullable String body,
        @Nullable String link,
        @Nullable String action,
        boolean withVoucher,
        MailState state,
        int attempts,
        Instant createdAt) {

    /** The text by paragraphs; none once it was sent. */
    public List<String> paragraphs() {
        return body == null ? List.of() : List.of(body.split("\n\n", -1));
    }
}
