package it.winwelfare.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One business fact as it stands in the books.
 *
 * @param effectiveOn the business day (Europe/Rome)
 * @param recordedAt when it was written (UTC)
 * @param reverses the journal that it undoes, or null
 */
public record Journal(
        JournalId id,
        JournalKind kind,
        UUID reference,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable JournalId reverses,
        List<Line> lines) {

    /** Copies the lines. */
    public Journal {
        lines = List.copyOf(lines);
    }
}
