package it.winwelfare.vouchers;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A provider undid a wrong scan; the voucher may be used again.
 *
 * @param at UTC
 */
public record RedemptionUndone(
        Actor by,
        VoucherId voucher,
        RedemptionId redemption,
        EmployeeId employee,
        OrganisationId provider,
        Money amount,
        Instant at)
        implements Act {

    @Override
    public String what() {
        return "voucher.redemption-undone";
    }

    @Override
    public UUID on() {
        return voucher.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("redemption", redemption.toString(), "amount", amount.toPlainString());
    }
}
