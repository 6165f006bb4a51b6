package it.winwelfare.catalogue.internal.search;

import java.util.List;

/** The names of the fields of the index. */
final class Field {

    static final String OFFER = "offer";
    static final String VERSION = "version";
    static final String PROVIDER_ID = "providerId";
    static final String CATEGORY_CODE = "categoryCode";
    static final String MUNICIPALITY = "municipality";
    static final String PRICE = "price";
    static final String UNIT = "unit";
    static final String AGE_FROM = "ageFrom";
    static final String AGE_TO = "ageTo";
    static final String RADIUS = "radius";
    static final String ACCREDITED_UNTIL = "accreditedUntil";
    static final String NEWNESS = "newness";
    static final String WORDS = "words";

    static final String TITLE = "title";
    static final String CATEGORY = "category";
    static final String PROVIDER = "provider";
    static final String PLACE = "place";
    static final String DESCRIPTION = "description";

    /** What people's words are looked for in, and how much each counts. */
    static final List<Weighted> OF_WORDS = List.of(
            new Weighted(TITLE, 3),
            new Weighted(CATEGORY, 2),
            new Weighted(PROVIDER, 1.5f),
            new Weighted(PLACE, 1.5f),
            new Weighted(DESCRIPTION, 1));

    private Field() {}

    /**
     * A field and its weight.
     *
     * @param weight at least 1
     */
    record Weighted(String name, float weight) {}
}
