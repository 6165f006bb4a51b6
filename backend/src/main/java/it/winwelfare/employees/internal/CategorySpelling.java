package it.winwelfare.employees.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One spelling per category of a company: the first that came. {@code impiegati} and {@code Impiegati} are one category. */
final class CategorySpelling {

    private final Map<String, String> spellings = new HashMap<>();

    CategorySpelling(Collection<String> known) {
        known.forEach(this::of);
    }

    /** The spelling under which the category is known; a new one is known from now on. */
    String of(String category) {
        return spellings.computeIfAbsent(category.toLowerCase(Locale.ITALIAN), first -> category);
    }
}
