package it.winwelfare.catalogue;

/** The order of what was found. */
public enum Sort {
    /** What fits the text best; without a text the nearest, then the newest. */
    RELEVANCE,
    /** The nearest first; as {@link #RELEVANCE} if no municipality was chosen. */
    DISTANCE,
    /** The cheapest first. */
    PRICE
}
