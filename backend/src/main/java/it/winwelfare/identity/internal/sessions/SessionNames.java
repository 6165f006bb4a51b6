package it.winwelfare.identity.internal.sessions;

import it.winwelfare.identity.internal.SecretToken;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionIdGenerator;

/** A session's cookie holds a random name; the database knows only its hash, so that who reads it can be nobody. */
final class SessionNames implements SessionIdGenerator {

    private final ThreadLocal<@Nullable String> wanted = new ThreadLocal<>();

    /** A new name: 256 random bits. */
    String next() {
        return SecretToken.next().raw();
    }

    /** What the database holds instead. */
    static String stored(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new SecretToken(name).hash());
    }

    /** Lets Spring Session give this name's hash to the row that it makes or renames. */
    <T> T during(String name, Supplier<T> work) {
        wanted.set(stored(name));
        try {
            return work.get();
        } finally {
            wanted.remove();
        }
    }

    @Override
    public String generate() {
        return Objects.requireNonNull(wanted.get(), "sessions get their names here only");
    }
}
