package it.winwelfare.vouchers;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A voucher was bought.
 *
 * @param own what the holder's pockets paid
 * @param coFunding what an Alleanza's money paid
 * @param validUntil the last day of use (Europe/Rome)
 * @param at UTC
 */
public record VoucherIssued(
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
        return "voucher.issued";
    }
}
