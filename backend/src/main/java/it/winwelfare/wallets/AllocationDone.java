package it.winwelfare.wallets;

import it.winwelfare.companies.PlanId;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.util.Map;
import java.util.UUID;

/** Every pocket of an allocation has its money. */
public record AllocationDone(
        Actor by, AllocationId allocation, OrganisationId company, PlanId plan, int employees, Money total)
        implements Act {

    @Override
    public String what() {
        return "allocation.done";
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
        return Map.of("employees", Integer.toString(employees), "total", total.toPlainString());
    }
}
