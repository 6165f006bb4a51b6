package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.limits.Guesses;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.Look;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.internal.Tally;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Stands beside the counter: counts what is refused, and sends away who guesses codes. Must be asked outside of transactions, since a
 * wrong code is written down at once and the row must not wait for the caller's.
 */
@Component
public class CounterWatch {

    /** What a person who guesses gets. A mistyped code is none of it: its check symbol betrays it before anything is looked up. */
    private static final Set<String> GUESSED =
            Set.of("voucher-unknown", "voucher-token-invalid", "voucher-of-another-provider");

    private final Guesses guesses;
    private final Tally tally;

    CounterWatch(Guesses guesses, Tally tally) {
        this.guesses = guesses;
        this.tally = tally;
    }

    /**
     * Lets somebody look at a voucher.
     *
     * @throws it.winwelfare.problems.Rejection {@code counter-locked}
     */
    public Look looking(Actor person, OrganisationId provider, Supplier<Look> looks) {
        guesses.requireOpen(person);
        Look look = looks.get();
        if (look instanceof Look.NotRedeemable refused
                && GUESSED.contains(refused.reason().code())) {
            guesses.wrong(person, provider);
        }
        return look;
    }

    /**
     * Lets somebody take a voucher.
     *
     * @throws it.winwelfare.problems.Rejection {@code counter-locked}, or what the work throws
     */
    public <T> T taking(Actor person, OrganisationId provider, Supplier<T> takes) {
        guesses.requireOpen(person);
        try {
            return takes.get();
        } catch (RedemptionRefused refused) {
            refused(person, provider, refused);
            throw refused;
        }
    }

    /**
     * Passes while the person's counter is open.
     *
     * @throws it.winwelfare.problems.Rejection {@code counter-locked}
     */
    public void requireOpen(Actor person) {
        guesses.requireOpen(person);
    }

    /** A voucher was not taken: now, or from a till that was without network. */
    public void refused(Actor person, OrganisationId provider, Rejection why) {
        if (why instanceof RedemptionRefused refused) {
            tally.refused(refused);
        }
        if (GUESSED.contains(why.code())) {
            guesses.wrong(person, provider);
        }
    }
}
