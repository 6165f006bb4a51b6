package it.winwelfare.territory;

/**
 * A municipality and how far it is from where somebody looks.
 *
 * @param km as the crow flies, in kilometres
 */
public record Nearby(Municipality municipality, double km) {}
