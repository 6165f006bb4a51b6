package it.winwelfare.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where one is signed in, as its owner sees it.
 *
 * @param id stands for the session, and opens nothing
 * @param address the network address that the sign-in came from; null when there was none
 * @param since when it was signed in, UTC
 * @param lastUsed to the minute, UTC
 * @param here whether it is the one that asks
 */
public record SessionView(
        String id, Device device, @Nullable String address, Instant since, Instant lastUsed, boolean here) {}
