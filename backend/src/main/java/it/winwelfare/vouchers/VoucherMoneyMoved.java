package it.winwelfare.vouchers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The money of a voucher left its sources, or went back to them: what concerns the holder's choice, and nobody else. */
public sealed interface VoucherMoneyMoved extends Act permits VoucherIssued, VoucherCancelled, VoucherExpired {

    /** Which voucher. */
    VoucherId voucher();

    /** The part of the holder's pockets. */
    Money own();

    /** The part of an Alleanza's budget. */
    Money coFunding();

    @Override
    default UUID on() {
        return voucher().value();
    }

    /** Null: told of an organisation, it would let an employer look over the privacy wall. */
    @Override
    default @Nullable OrganisationId within() {
        return null;
    }

    @Override
    default Map<String, String> details() {
        return Map.of("own", own().toPlainString(), "coFunding", coFunding().toPlainString());
    }
}
