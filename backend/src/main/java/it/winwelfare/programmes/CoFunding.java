package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Public money beside the employee's own: what a line would give, and how much of it each person has used. */
@Component
public class CoFunding {
    public Optional<Contribution> quote(Ask ask) {
        throw new UnsupportedOperationException();
    }

    public void commit(BudgetLineId line, UUID person, Money amount) {
        throw new UnsupportedOperationException();
    }

    public void release(BudgetLineId line, UUID person, Money amount) {
        throw new UnsupportedOperationException();
    }
}
