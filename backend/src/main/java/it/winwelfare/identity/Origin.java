package it.winwelfare.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where an act came from.
 *
 * @param address the network address of the caller; null when there is none
 */
public record Origin(Channel channel, @Nullable String address) {}
