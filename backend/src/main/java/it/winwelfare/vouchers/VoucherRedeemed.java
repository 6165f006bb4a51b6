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
 * A provider took a voucher for the service.
 *
 * @param channel how it came, see {@link Redeem}
 * @param at UTC
 */
public record VoucherRedeemed(
        Actor by,
        VoucherId voucher,
        RedemptionId redemption,
        EmployeeId employee,
        OrganisationId provider,
        Money amount,
        String channel,
        Instant at)
        implements Act {

    @Override
    public String what() {
        return "voucher.redeemed";
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
        return Map.of("redemption", redemption.toString(), "amount", amount.toPlainString(), "channel", channel);
    }
}
