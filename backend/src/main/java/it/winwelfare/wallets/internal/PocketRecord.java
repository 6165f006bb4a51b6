package it.winwelfare.wallets.internal;

import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.PocketId;
import java.time.LocalDate;

/**
 * A pocket without its balance, which only the ledger knows.
 *
 * @param returned what went back to the company so far
 */
public record PocketRecord(
        PocketId id,
        EmployeeId employee,
        OrganisationId company,
        PlanId plan,
        String planName,
        MoneySource source,
        Money allocated,
        Money returned,
        LocalDate closesOn) {

    /** The ledger's account. */
    public Account account() {
        return Account.pocket(id.value());
    }

    Pocket with(Money balance) {
        return new Pocket(id, employee, company, plan, planName, source, allocated, balance, closesOn);
    }

    /** What was spent from it, when so much is left. Never told to the employer by the single pocket. */
    Money spent(Money balance) {
        return allocated.minus(returned).minus(balance);
    }
}
