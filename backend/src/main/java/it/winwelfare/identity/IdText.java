package it.winwelfare.identity;

import it.winwelfare.problems.Refused;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as text. {@link UUID#fromString} also reads shortened forms, which would give one thing several addresses. */
final class IdText {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private IdText() {}

    static UUID uuid(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw Refused.notFound("unknown-id");
        }
        return UUID.fromString(text);
    }
}
