package it.winwelfare.catalogue;

/**
 * One field of an offer's content that two versions differ in.
 *
 * @param field the name of the component of {@link OfferContent}
 * @param before its earlier value as text: prices as {@code 12.50}, codes as codes
 * @param after its later value as text
 */
public record FieldChange(String field, String before, String after) {}
