package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.network.AllianceId;
import it.winwelfare.programmes.BudgetLineId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a budget line to its vouchers and back: where an Alleanza's money went. Shows no person. */
@Component
public class FundingTrail {

    /** How far each line of the alliance is used, in the order of the lines. */
    public List<LineUse> uses(Actor person, AllianceId alliance) {
        throw new UnsupportedOperationException();
    }

    /** The vouchers that a line took part in, newest first, the cancelled and expired ones among them. */
    public Slice<LineVoucher> vouchersOf(Actor person, BudgetLineId line, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    /** Each euro of one voucher; for the Ambito alone. */
    public VoucherTrail trail(Actor ambito, VoucherId voucher) {
        throw new UnsupportedOperationException();
    }
}
