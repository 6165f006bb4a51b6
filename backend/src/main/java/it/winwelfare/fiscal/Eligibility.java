package it.winwelfare.fiscal;

import it.winwelfare.problems.Refused;

/** Whether somebody may benefit, and if not, why. */
public sealed interface Eligibility {

    /** Yes. */
    record Eligible() implements Eligibility {}

    /**
     * No.
     *
     * @param reasonCode the code of a refusal, with a sentence under {@code problem.<reasonCode>}
     */
    record NotEligible(String reasonCode) implements Eligibility {}

    /** Whether it is a yes. */
    default boolean isEligible() {
        return this instanceof Eligible;
    }

    /** @throws Refused with the reason, if it is a no */
    default void orRefuse() {
        if (this instanceof NotEligible no) {
            throw Refused.invalid(no.reasonCode());
        }
    }
}
