package it.winwelfare.fiscal;

/** How far the source of a rule was checked. */
public enum Mark {
    /** Read in an official file. */
    OFFICIAL,
    /** Read in at least one secondary source. */
    SECONDARY,
    /** General knowledge: an adviser has yet to confirm it. */
    KNOWLEDGE
}
