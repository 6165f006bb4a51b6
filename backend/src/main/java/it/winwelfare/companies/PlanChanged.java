package it.winwelfare.companies;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Locale;
import java.util.UUID;

/** A plan was written, amended, activated or ended. */
public record PlanChanged(Actor by, PlanId plan, OrganisationId company, Change change) implements Act {

    /** What happened to it. */
    public enum Change {
        WRITTEN,
        AMENDED,
        ACTIVATED,
        ENDED
    }

    @Override
    public String what() {
        return "plan." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID on() {
        return plan.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }
}
