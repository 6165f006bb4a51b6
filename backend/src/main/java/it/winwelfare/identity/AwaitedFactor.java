package it.winwelfare.identity;

/**
 * What a browser has still to prove after the right password; handlers take it as {@code Optional<AwaitedFactor>}.
 *
 * @param app whether a code of an app is good
 * @param passkey whether a passkey is good
 */
public record AwaitedFactor(boolean app, boolean passkey) {}
