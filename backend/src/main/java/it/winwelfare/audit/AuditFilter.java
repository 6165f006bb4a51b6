package it.winwelfare.audit;

import it.winwelfare.identity.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null is no wish.
 *
 * @param what the act, or the start of its name: {@code voucher.}
 */
public record AuditFilter(
        @Nullable String what,
        @Nullable UUID subject,
        @Nullable OrganisationId organisation) {

    /** All of them. */
    public static AuditFilter everything() {
        return new AuditFilter(null, null, null);
    }
}
