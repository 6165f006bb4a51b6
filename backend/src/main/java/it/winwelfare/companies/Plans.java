package it.winwelfare.companies;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The welfare plans of the companies. */
@Component
public class Plans {
    public PlanId write(Actor by, NewPlan plan) {
        throw new UnsupportedOperationException();
    }

    public void amend(Actor by, PlanId id, NewPlan plan) {
        throw new UnsupportedOperationException();
    }

    public void activate(Actor by, PlanId id) {
        throw new UnsupportedOperationException();
    }

    public void end(Actor by, PlanId id) {
        throw new UnsupportedOperationException();
    }

    public WelfarePlan find(Actor actor, PlanId id) {
        throw new UnsupportedOperationException();
    }

    public List<WelfarePlan> of(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    public WelfarePlan get(PlanId id) {
        throw new UnsupportedOperationException();
    }
}
