package it.winwelfare.wallets;

import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.LocalDate;

/**
 * The money that one plan gave to one employee.
 *
 * @param allocated what was given
 * @param balance what can still be spent
 * @param expiresOn the last day (Europe/Rome) on which it can be spent: the plan's, or an earlier one if the employment ends
 */
public record Pocket(
        PocketId id,
        EmployeeId employee,
        OrganisationId company,
        PlanId plan,
        String planName,
        MoneySource source,
        Money allocated,
        Money balance,
        LocalDate expiresOn) {}
