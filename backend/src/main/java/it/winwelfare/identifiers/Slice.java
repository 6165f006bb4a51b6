package it.winwelfare.identifiers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long list, read by keyset: each slice tells where the next one starts, so that rows that come meanwhile neither
 * repeat nor hide others.
 *
 * @param items the rows, in the order of the list
 * @param next the cursor of the slice after this one, or null when this is the last; opaque to callers, see {@link Cursor}
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** @throws NullPointerException if a row is null */
    public Slice {
        items = List.copyOf(items);
    }

    /** A list without rows. */
    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), null);
    }

    /**
     * A slice from rows read with one more than asked for: the one too many only tells that there is a next slice.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit rows per slice
     * @param cursor the place of a row in the list
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Slice<>(items, cursor.apply(items.getLast()).text());
    }

    /** The same slice with each row turned into another. */
    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
