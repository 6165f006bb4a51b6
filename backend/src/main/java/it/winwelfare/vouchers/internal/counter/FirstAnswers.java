package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.internal.Redemption;
import it.winwelfare.vouchers.internal.RedemptionRows;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What was answered to a scan before. The caller brings the transaction. */
@Component
public class FirstAnswers {

    private final Ledger ledger;
    private final VoucherRows vouchers;
    private final RedemptionRows redemptions;
    private final Clock clock;

    FirstAnswers(Ledger ledger, VoucherRows vouchers, RedemptionRows redemptions, Clock clock) {
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    /**
     * The first receipt, for a scan that would be refused if it were new: who never got the answer asks again with the same key,
     * maybe minutes later.
     *
     * @throws RedemptionRefused the given refusal, if the scan is new; the caller's transaction must not be committed then
     */
    public RedemptionReceipt to(Redeem wanted, Scanned scanned, RedemptionRefused ifNew) {
        Head head = new Head(
                JournalKind.REDEMPTION,
                RedemptionId.next().value(),
                BusinessTime.today(clock),
                CounterRules.keyOf(wanted, scanned));
        return switch (ledger.claim(head)) {
            case Claim.Fresh fresh -> throw ifNew;
            case Claim.Repeated repeated -> receipt(new RedemptionId(repeated.reference()));
        };
    }

    /** What a redemption was told by. */
    public RedemptionReceipt receipt(RedemptionId id) {
        Redemption redemption = redemptions
                .find(id)
                .orElseThrow(() -> new IllegalStateException("a journal without its redemption: " + id));
        Voucher voucher = vouchers.find(redemption.voucher()).orElseThrow(CounterRules::unknown);
        return new RedemptionReceipt(
                redemption.id(),
                voucher.id(),
                voucher.serviceTitle(),
                voucher.beneficiary().name(),
                redemption.amount(),
                redemption.redeemedAt(),
                redemption.undoUntil());
    }
}
