package it.winwelfare.portal.provider;

import it.winwelfare.portal.web.RefusalText;
import it.winwelfare.vouchers.OfflineConflict;

/**
 * A conflict as pages show it.
 *
 * @param reason why, as a sentence
 */
public record ConflictRow(OfflineConflict conflict, String reason) {

    private static final String NAMES = "counter.conflict.";

    /** With its reason in the language of the page. */
    public static ConflictRow of(OfflineConflict conflict, RefusalText texts) {
        return new ConflictRow(
                conflict,
                texts.of(conflict.reason().code(), conflict.reason().arguments().values()));
    }

    /** The key of what the conflict is called. */
    public String name() {
        return NAMES + conflict.kind();
    }

    /** The key of what to do about it. */
    public String advice() {
        return name() + ".advice";
    }
}
