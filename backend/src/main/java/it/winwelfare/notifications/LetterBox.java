package it.winwelfare.notifications;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.notifications.internal.MailRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's letter box: everybody's mail, open to everybody. In the profile {@code demo} only, where no mail leaves. */
@Component
@Profile("demo")
public class LetterBox {

    private static final int PAGE = 20;

    private final MailRows rows;

    LetterBox(MailRows rows) {
        this.rows = rows;
    }

    /** Mail, newest first. */
    @Transactional(readOnly = true)
    public Slice<SentMail> list(@Nullable String cursor) {
        return rows.newest(cursor, PAGE);
    }
}
