package it.winwelfare.vouchers;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.List;

/** A purchase that rules forbid. Its code and arguments are those of the first rule; all of them are in {@link #refusals()}. */
public final class PurchaseRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** @param refusals at least one */
    public PurchaseRefused(List<Refusal> refusals) {
        super(Kind.CONFLICT, refusals.getFirst().code(), refusals.getFirst().arguments());
        this.refusals = List.copyOf(refusals);
    }

    /** Every rule that forbids it, in the order of the rules. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
