package it.winwelfare.settlement;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/** A provider's month was closed into a statement. */
public record StatementClosed(
        Actor by, StatementId statement, OrganisationId provider, YearMonth month, String number, Money total)
        implements Act {

    @Override
    public String what() {
        return "statement.closed";
    }

    @Override
    public UUID on() {
        return statement.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("month", month.toString(), "number", number, "total", total.toPlainString());
    }
}
