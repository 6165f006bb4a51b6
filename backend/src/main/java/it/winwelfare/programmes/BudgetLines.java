package it.winwelfare.programmes;

import it.winwelfare.identity.Actor;
import it.winwelfare.network.AllianceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The budget lines of the projects. */
@Component
public class BudgetLines {
    public BudgetLineId open(Actor by, NewBudgetLine line) {
        throw new UnsupportedOperationException();
    }

    public List<BudgetLine> of(Actor actor, AllianceId alliance) {
        throw new UnsupportedOperationException();
    }

    public BudgetLine find(Actor actor, BudgetLineId id) {
        throw new UnsupportedOperationException();
    }

    public BudgetLine get(BudgetLineId id) {
        throw new UnsupportedOperationException();
    }

    public Map<BudgetLineId, String> names(Collection<BudgetLineId> ids) {
        throw new UnsupportedOperationException();
    }
}
