package it.winwelfare.fiscal;

/**
 * Where a rule comes from.
 *
 * @param citation the provision, as Italian lawyers cite it; shown to people, also in English pages
 * @param mark how far that was checked
 */
public record LawReference(String citation, Mark mark) {}
