package it.winwelfare.catalogue;

/** What one price buys. */
public enum Unit {
    PER_HOUR,
    PER_DAY,
    PER_WEEK,
    PER_MONTH,
    PER_SERVICE
}
