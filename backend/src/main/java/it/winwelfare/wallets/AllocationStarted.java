package it.winwelfare.wallets;

import it.winwelfare.companies.PlanId;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Map;
import java.util.UUID;

/** Somebody asked for an allocation. */
public record AllocationStarted(Actor by, AllocationId allocation, OrganisationId company, PlanId plan) implements Act {

    @Override
    public String what() {
        return "allocation.started";
    }

    @Override
    public UUID on() {
        return allocation.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("plan", plan.toString());
    }
}
