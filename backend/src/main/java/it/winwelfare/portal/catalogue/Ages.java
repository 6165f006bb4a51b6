package it.winwelfare.portal.catalogue;

/**
 * For whom a service is, in words: {@code #{${ages.key}(${ages.from}, ${ages.to})}}.
 *
 * @param from youngest age in whole years
 * @param to oldest age in whole years
 */
public record Ages(int from, int to) {

    /** From this age on nobody means a limit. */
    private static final int NO_LIMIT = 99;

    /** The message key; its places are the two ages. */
    public String key() {
        if (to >= NO_LIMIT) {
            return from == 0 ? "catalogue.ages.all" : "catalogue.ages.from";
        }
        if (from == to) {
            return "catalogue.ages.exactly";
        }
        return from == 0 ? "catalogue.ages.upTo" : "catalogue.ages.between";
    }
}
