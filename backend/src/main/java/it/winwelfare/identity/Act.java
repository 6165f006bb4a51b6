package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did and that the audit writes down in the same transaction. Events implement it.
 *
 * <p>They are kept as JSON until every listener is done, so they hold ids and amounts and little else.
 */
public interface Act {

    /** Who did it. */
    Actor by();

    /** What was done: thing and past participle, for example {@code voucher.redeemed}. Stable: audits are searched by it. */
    String what();

    /** The thing that it was done to. */
    UUID on();

    /** The organisation whose matter it is; null when it is nobody's in particular. */
    @Nullable OrganisationId within();

    /** What else an auditor wants to know. Never personal data: the audit is kept longer than people stay. */
    default Map<String, String> details() {
        return Map.of();
    }
}
