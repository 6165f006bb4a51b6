package it.winwelfare.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connected till as its provider sees it.
 *
 * @param label what the provider calls it
 * @param allowedBy the name of the person in whose name it acts
 * @param seenAt when it last renewed its access, which it does about every 15 minutes while it works; null until it did at all (UTC)
 */
public record TillView(
        TillId id,
        String label,
        String allowedBy,
        Instant allowedAt,
        @Nullable Instant seenAt) {}
