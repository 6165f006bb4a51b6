package it.winwelfare.identity;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id stands for the passkey, and opens nothing
 * @param label what its owner called it
 */
public record PasskeyView(String id, String label, Instant createdAt, Instant lastUsedAt) {}
