package it.winwelfare.portal.employee;

import it.winwelfare.vouchers.VoucherState;
import java.util.Arrays;
import java.util.Set;

/** The states of vouchers as people sort them, each with its word in the address bar. */
enum VoucherFilter {
    TO_USE("da-usare", VoucherState.ISSUED),
    USED("usati", VoucherState.REDEEMED, VoucherState.SETTLED),
    CANCELLED("annullati", VoucherState.CANCELLED),
    EXPIRED("scaduti", VoucherState.EXPIRED),
    ALL("tutti");

    private final String word;
    private final Set<VoucherState> states;

    VoucherFilter(String word, VoucherState... states) {
        this.word = word;
        this.states = Set.of(states);
    }

    /** By the word of the address; those to use for a word that nobody knows. */
    static VoucherFilter of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word.equals(word))
                .findFirst()
                .orElse(TO_USE);
    }

    public String word() {
        return word;
    }

    /** Empty for all. */
    public Set<VoucherState> states() {
        return states;
    }

    /** The message key of its words. */
    public String key() {
        return "employee.vouchers.filter." + name();
    }

    /** The message key of what stands there when there is none. */
    public String emptyKey() {
        return "employee.vouchers.empty." + name();
    }
}
