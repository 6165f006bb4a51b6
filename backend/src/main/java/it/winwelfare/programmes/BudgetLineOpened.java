package it.winwelfare.programmes;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money of a project's award became spendable under a rule. */
public record BudgetLineOpened(Actor by, BudgetLineId line, AllianceId alliance, Money awarded) implements Act {

    @Override
    public String what() {
        return "budget-line.opened";
    }

    @Override
    public UUID on() {
        return line.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("alliance", alliance.toString(), "awarded", awarded.toPlainString());
    }
}
