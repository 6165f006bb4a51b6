package it.winwelfare.wallets;

import it.winwelfare.companies.PlanId;
import it.winwelfare.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as its page shows it.
 *
 * @param category the category that it was for; null for all
 * @param reason why it failed, as a problem code; null otherwise
 * @param employees how many people were given money; before the end zero
 * @param total what they were given together; for a failed one what it would have taken
 * @param requestedAt UTC
 * @param finishedAt UTC; null while it is not over
 */
public record AllocationView(
        AllocationId id,
        PlanId plan,
        @Nullable String category,
        AllocationState state,
        @Nullable String reason,
        int employees,
        Money total,
        Instant requestedAt,
        @Nullable Instant finishedAt) {}
