package it.winwelfare.mobileapi.web;

import it.winwelfare.identifiers.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long list.
 *
 * @param items the rows, newest first
 * @param next what to send as {@code after} for the following rows, or null when there are none
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Rows per answer when the client does not say. */
    public static final String USUAL = "20";

    /** A slice of ours as JSON. */
    public static <S, T> Page<T> of(Slice<S> slice, Function<S, T> mapping) {
        return new Page<>(slice.items().stream().map(mapping).toList(), slice.next());
    }
}
