package it.winwelfare.portal.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a select, radio or checkbox list.
 *
 * @param value what the form sends
 * @param key the message key of its words, or null when {@code text} says it
 * @param text its words in no language but its own (a name), or null
 * @param detail a second line, already in the reader's language, or null
 */
public record Choice(
        String value,
        @Nullable String key,
        @Nullable String text,
        @Nullable String detail) {

    /** A choice with a name of its own, for example a municipality. */
    public static Choice of(String value, String text) {
        return new Choice(value, null, text, null);
    }

    /** A choice whose words are in the message bundles. */
    public static Choice key(String value, String key) {
        return new Choice(value, key, null, null);
    }

    /** One choice per constant; the words under {@code <prefix><NAME>}. */
    public static <E extends Enum<E>> List<Choice> ofEnum(E[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(constant -> key(constant.name(), prefix + constant.name()))
                .toList();
    }

    /** The same with a second line. */
    public Choice withDetail(String words) {
        return new Choice(value, key, text, words);
    }
}
