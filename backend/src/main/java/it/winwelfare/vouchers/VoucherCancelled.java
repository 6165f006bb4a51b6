package it.winwelfare.vouchers;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;

/**
 * A voucher was given back by its holder; the money is back where it came from.
 *
 * @param own what went back to the holder's pockets
 * @param coFunding what went back to an Alleanza's budget
 * @param at UTC
 */
public record VoucherCancelled(
        Actor by,
        VoucherId voucher,
        EmployeeId employee,
        OrganisationId provider,
        Money faceValue,
        Money own,
        Money coFunding,
        Instant at)
        implements VoucherMoneyMoved {

    @Override
    public String what() {
        return "voucher.cancelled";
    }
}
