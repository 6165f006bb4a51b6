package it.winwelfare.vouchers;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        implements Act {

    @Override
    public String what() {
        return "voucher.cancelled";
    }

    @Override
    public UUID on() {
        return voucher.value();
    }

    /** Null: told of an organisation, it would let an employer look over the privacy wall. */
    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("own", own.toPlainString(), "coFunding", coFunding.toPlainString());
    }
}
