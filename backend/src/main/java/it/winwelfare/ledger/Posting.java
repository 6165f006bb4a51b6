package it.winwelfare.ledger;

import java.util.List;

/**
 * A whole journal that is to be written together with others, see {@link Ledger#post}.
 *
 * @param head its key has to be new
 * @param lines at least one
 */
public record Posting(Head head, List<Line> lines) {

    /** @throws IllegalArgumentException if there are no lines */
    public Posting {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a journal without lines is no fact: " + head);
        }
    }
}
