package it.winwelfare.vouchers;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A voucher was not used in time; the money is back where it came from.
 *
 * @param own what went back to the holder's pockets
 * @param coFunding what went back to an Alleanza's budget
 * @param validUntil the last day on which it could be used (Europe/Rome)
 * @param at UTC
 */
public record VoucherExpired(
        Actor by,
        VoucherId voucher,
        EmployeeId employee,
        OrganisationId provider,
        Money faceValue,
        Money own,
        Money coFunding,
        LocalDate validUntil,
        Instant at)
        implements VoucherMoneyMoved {

    @Override
    public String what() {
        return "voucher.expired";
    }
}
