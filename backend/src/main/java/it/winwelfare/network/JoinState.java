package it.winwelfare.network;

/** Where a request to join stands. Decided once, and for good. */
public enum JoinState {
    SUBMITTED,
    ACCEPTED,
    REFUSED
}
