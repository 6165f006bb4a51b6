package it.winwelfare.identifiers;

/** The sex that a tax code tells, as the registry office wrote it down. */
public enum Sex {
    /** Day of birth as it is. */
    MALE,
    /** Day of birth plus 40. */
    FEMALE
}
