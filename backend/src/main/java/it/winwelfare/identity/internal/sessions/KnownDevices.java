package it.winwelfare.identity.internal.sessions;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Device;
import it.winwelfare.identity.SignedInElsewhere;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which browsers an account was used with. A browser keeps a random token for each of the few people who sign in with it, and the
 * database the hash of each. A token is made here, for one account, at a sign-in: one that somebody else put into the browser is
 * nobody's, so it hides no sign-in.
 */
@Component
public class KnownDevices {

    /** The cookie: the tokens of a browser's people, the last used first. */
    public static final String COOKIE = "WIN_DEVICE";

    /** After the last sign-in; longer than browsers keep a cookie anyway (RFC 6265bis, section 5.5). */
    public static final Duration KEPT = Duration.ofDays(400);

    /** As many people as share the computer of a family or a counter. */
    private static final int MOST = 5;

    private static final String BETWEEN = ".";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    KnownDevices(JdbcClient jdbc, Accounts accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Notes that the user has signed in with this browser. Publishes {@link SignedInElsewhere} unless the browser is known, or it is
     * the account's first.
     *
     * @param cookie what the browser had, or null
     * @return what it shall have
     */
    @Transactional
    public String greet(UserId user, @Nullable String cookie, SignInMark mark) {
        List<String> tokens = new ArrayList<>(tokens(cookie));
        String token = tokens.stream()
                .filter(known -> isSeenAgain(user, known, mark.at()))
                .findFirst()
                .orElseGet(() -> meet(user, mark));
        tokens.remove(token);
        tokens.addFirst(token);
        return String.join(BETWEEN, tokens.subList(0, Math.min(MOST, tokens.size())));
    }

    private String meet(UserId user, SignInMark mark) {
        boolean first = jdbc.sql("SELECT 1 FROM identity_known_device WHERE user_id = ? LIMIT 1")
                .param(Ids.bytes(user.value()))
                .query(Integer.class)
                .optional()
                .isEmpty();
        SecretToken token = SecretToken.next();
        jdbc.sql("INSERT INTO identity_known_device (token_hash, user_id, first_seen, last_seen) VALUES (?, ?, ?, ?)")
                .params(token.hash(), Ids.bytes(user.value()), Utc.column(mark.at()), Utc.column(mark.at()))
                .update();
        if (!first) {
            Optional<Account> owner = accounts.find(user);
            owner.ifPresent(account -> events.publishEvent(new SignedInElsewhere(
                    user, account.email(), account.name(), account.locale(), mark.at(), Device.of(mark.agent()))));
        }
        return token.raw();
    }

    private boolean isSeenAgain(UserId user, String token, Instant now) {
        return jdbc.sql("UPDATE identity_known_device SET last_seen = ? WHERE token_hash = ? AND user_id = ?")
                        .params(Utc.column(now), new SecretToken(token).hash(), Ids.bytes(user.value()))
                        .update()
                == 1;
    }

    private static List<String> tokens(@Nullable String cookie) {
        return cookie == null
                ? List.of()
                : Arrays.stream(cookie.split(Pattern.quote(BETWEEN), MOST + 1))
                        .limit(MOST)
                        .filter(token -> TOKEN.matcher(token).matches())
                        .distinct()
                        .toList();
    }
}
