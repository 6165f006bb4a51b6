package it.winwelfare.programmes;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.Map;

/** The person would get more from a budget line than its rule allows. The database said so at the moment of writing. */
public final class CapExceeded extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient BudgetLineId line;

    /** @param line the line whose cap would be crossed */
    public CapExceeded(BudgetLineId line) {
        super(Kind.CONFLICT, "co-funding-cap-exceeded", Map.of());
        this.line = line;
    }

    /** The line whose cap would be crossed. */
    public BudgetLineId line() {
        return line;
    }
}
