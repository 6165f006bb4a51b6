package it.winwelfare.notifications.internal;

import it.winwelfare.notifications.MailState;
import it.winwelfare.notifications.internal.MailRows.Written;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into words and into the table of the mail. */
@Component
class Writing {

    private final MailRows rows;
    private final MessageSource messages;
    private final String baseUrl;
    private final boolean leaves;

    /**
     * @param baseUrl where people reach the platform, without a slash at its end
     * @param leaves false where there is no mail server, as in the demo: mail is kept and can be read there
     */
    Writing(
            MailRows rows,
            MessageSource messages,
            @Value("${win.base-url}") String baseUrl,
            @Value("${win.mail.leaves:true}") boolean leaves) {
        this.rows = rows;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.leaves = leaves;
    }

    /** A word of a letter that depends on its language. */
    String word(String key, Locale locale) {
        return messages.getMessage("mail." + key, null, locale);
    }

    void write(Letter letter) {
        write(List.of(letter));
    }

    /** Many by one statement. */
    void write(List<Letter> letters) {
        rows.add(letters.stream().map(this::inWords).toList());
    }

    private Written inWords(Letter letter) {
        String key = "mail." + letter.kind();
        Object[] arguments = letter.arguments().toArray();
        String path = letter.path();
        return new Written(
                letter,
                messages.getMessage(key + ".subject", arguments, letter.locale()),
                messages.getMessage(key + ".body", arguments, letter.locale()),
                path == null ? null : baseUrl + path,
                path == null ? null : messages.getMessage(key + ".action", null, letter.locale()),
                leaves ? MailState.WAITING : MailState.KEPT);
    }
}
