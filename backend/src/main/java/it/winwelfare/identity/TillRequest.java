package it.winwelfare.identity;

import java.time.Instant;
import java.util.List;

/**
 * A till that waits for somebody to allow it.
 *
 * @param code the code that it shows, as it shows it
 * @param scopes what it asks for, in a fixed order
 * @param askedAt when it asked (UTC)
 */
public record TillRequest(String code, List<String> scopes, Instant askedAt) {}
