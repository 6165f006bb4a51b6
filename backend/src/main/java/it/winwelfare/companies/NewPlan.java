package it.winwelfare.companies;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Period;
import java.util.List;

/** A plan as HR writes it. See {@link WelfarePlan} for the fields. */
public record NewPlan(
        OrganisationId company,
        String name,
        Period period,
        MoneySource source,
        List<PlanLine> lines,
        Leftover leftover) {

    /** Copies the lines. */
    public NewPlan {
        lines = List.copyOf(lines);
    }
}
