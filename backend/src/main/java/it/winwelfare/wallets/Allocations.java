package it.winwelfare.wallets;

import it.winwelfare.companies.PlanId;
import it.winwelfare.identity.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a plan's money reaches its people: seen first, then asked for, then done by a job, all or nothing. */
@Component
public class Allocations {

    public Preview preview(Actor actor, PlanId plan, @Nullable String category) {
        throw new UnsupportedOperationException();
    }

    public AllocationId start(Actor actor, PlanId plan, @Nullable String category, String key) {
        throw new UnsupportedOperationException();
    }

    public AllocationView find(Actor actor, AllocationId id) {
        throw new UnsupportedOperationException();
    }

    public List<AllocationView> of(Actor actor, PlanId plan) {
        throw new UnsupportedOperationException();
    }

    public void runNow(AllocationId id) {
        throw new UnsupportedOperationException();
    }
}
