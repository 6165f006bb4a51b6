package it.winwelfare.employees;

import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param total rows with something in them, the header not counted
 * @param created rows about people who are new
 * @param changed rows about people known with other data
 * @param unchanged rows that say what is known
 * @param bad rows that cannot be used
 * @param applied rows of {@code created + changed} that are written so far
 * @param inviting whether people are invited at the end
 * @param uploadedAt UTC
 * @param finishedAt UTC; null while it is not over
 */
public record ImportView(
        ImportId id,
        OrganisationId company,
        String fileName,
        ImportState state,
        int total,
        int created,
        int changed,
        int unchanged,
        int bad,
        int applied,
        boolean inviting,
        int invited,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /** Rows that a confirmation writes. */
    public int toApply() {
        return created + changed;
    }

    /** How much of the writing is done, 0 to 100. */
    public int percent() {
        if (state == ImportState.DONE) {
            return 100;
        }
        return toApply() == 0 ? 0 : (int) (100L * applied / toApply());
    }
}
