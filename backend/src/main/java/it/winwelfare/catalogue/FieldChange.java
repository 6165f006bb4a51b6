package it.winwelfare.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One field of an offer's content that two versions differ in.
 *
 * @param field the name of the component of {@link OfferContent}
 * @param before its earlier value as text: prices as {@code 12.50}, codes as codes
 * @param after its later value as text
 */
public record FieldChange(String field, String before, String after) {

    private static final List<Map.Entry<String, Function<OfferContent, String>>> FIELDS =
            Stream.<Map.Entry<String, Function<OfferContent, String>>>of(
                            Map.entry("title", OfferContent::title),
                            Map.entry("description", OfferContent::description),
                            Map.entry("category", OfferContent::category),
                            Map.entry("price", content -> content.price().toPlainString()),
                            Map.entry("unit", OfferContent::unit),
                            Map.entry("ageFrom", content -> Integer.toString(content.ageFrom())),
                            Map.entry("ageTo", content -> Integer.toString(content.ageTo())),
                            Map.entry("site", content -> content.site().toString()),
                            Map.entry("radiusKm", content -> Integer.toString(content.radiusKm())),
                            Map.entry("validityDays", content -> Integer.toString(content.validityDays())),
                            Map.entry("vat", content -> content.vat().name()))
                    .toList();

    /** What differs, in the order of the fields; empty if nothing does. */
    public static List<FieldChange> between(OfferContent before, OfferContent after) {
        return FIELDS.stream()
                .map(field -> new FieldChange(
                        field.getKey(),
                        field.getValue().apply(before),
                        field.getValue().apply(after)))
                .filter(change -> !change.before().equals(change.after()))
                .collect(Collectors.toUnmodifiableList());
    }
}
