package it.winwelfare.identifiers;

import it.winwelfare.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is read by keyset: the sort keys of the last row seen. Travels in addresses as opaque base64url text.
 *
 * @param keys the sort keys in the order of the sort, as text
 */
public record Cursor(List<String> keys) {

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST = 500;

    /** @throws NullPointerException if a key is null */
    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A place told by the text of its keys. */
    public static Cursor at(Object... keys) {
        List<String> texts = new ArrayList<>();
        for (Object key : keys) {
            texts.add(String.valueOf(key));
        }
        return new Cursor(texts);
    }

    /**
     * Reads a cursor from an address.
     *
     * @param text what {@link #text()} gave, or null or blank for the start of the list
     * @param size how many keys the list sorts by
     * @return the place, or null for the start
     * @throws Refused {@code invalid-cursor} if it is not one of this list
     */
    public static @Nullable Cursor parse(@Nullable String text, int size) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Refused.invalid("invalid-cursor");
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(plain.split(String.valueOf(SEPARATOR), -1)));
            if (cursor.keys.size() == size) {
                return cursor;
            }
        } catch (IllegalArgumentException notBase64) {
            throw Refused.invalid("invalid-cursor");
        }
        throw Refused.invalid("invalid-cursor");
    }

    /** The key as an id. Throws {@code invalid-cursor} if it is none. */
    public UUID id(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.invalid("invalid-cursor");
        }
    }

    /** The key as text. */
    public String key(int index) {
        return keys.get(index);
    }

    /** The form that goes into an address. */
    public String text() {
        String plain = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
