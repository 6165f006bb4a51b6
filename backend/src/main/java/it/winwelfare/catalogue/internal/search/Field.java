package it.winwelfare.catalogue.internal.search;

/** The names of the fields of the index. */
final class Field {

    /** By which an offer is put in the place of what it was. */
    static final String OFFER = "offer";

    /** What a list shows: {@link Card}. */
    static final String CARD = "card";

    static final String CATEGORY_CODE = "categoryCode";
    static final String MUNICIPALITY = "municipality";
    static final String PRICE = "price";
    static final String AGE_FROM = "ageFrom";
    static final String AGE_TO = "ageTo";
    static final String RADIUS = "radius";
    static final String ACCREDITED_UNTIL = "accreditedUntil";
    static final String NEWNESS = "newness";

    /** The stems of all that is said of an offer, by {@link WeighedWords}. */
    static final String SAID = "said";

    /** The same words as they are written: for what is mistyped or not yet typed to its end. */
    static final String WORDS = "words";

    /** The stems of the description and where they stand in it. */
    static final String DESCRIPTION = "description";

    private Field() {}
}
