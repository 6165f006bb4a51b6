package it.winwelfare.vouchers;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.Money;
import java.util.List;

/**
 * Some hundred vouchers that ended together, for who tells their holders: one event and not one for each, since each event that is
 * delivered after the commit costs a row and a transaction. Each voucher's own fact is {@link VoucherExpired}.
 */
public record VouchersExpired(Actor by, List<Ended> vouchers) {

    /** Copies the list. */
    public VouchersExpired {
        vouchers = List.copyOf(vouchers);
    }

    /**
     * One of them.
     *
     * @param own what went back to the holder's pockets
     */
    public record Ended(VoucherId voucher, EmployeeId employee, Money own) {}
}
