package it.winwelfare.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says besides its lines.
 *
 * @param reference the thing that the fact is about: a voucher, a bank transfer, an allocation …
 * @param effectiveOn the business day (Europe/Rome) on which the fact counts
 * @param reverses the journal that this one undoes, or null; each journal can be undone once
 */
public record Head(
        JournalKind kind,
        UUID reference,
        LocalDate effectiveOn,
        IdempotencyKey key,
        @Nullable JournalId reverses) {

    /** A journal that undoes no other. */
    public Head(JournalKind kind, UUID reference, LocalDate effectiveOn, IdempotencyKey key) {
        this(kind, reference, effectiveOn, key, null);
    }
}
