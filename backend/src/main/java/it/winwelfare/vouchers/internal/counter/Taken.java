package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.Line;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.VoucherRedeemed;
import it.winwelfare.vouchers.internal.Redemption;
import it.winwelfare.vouchers.internal.Voucher;
import java.time.Duration;
import java.time.Instant;

/**
 * A voucher that this scan has just taken, and all that follows from it.
 *
 * @param undoWindow how long the provider may undo it
 */
record Taken(Scan scan, Voucher voucher, RedemptionId id, Instant at, Duration undoWindow) {

    /** The voucher's money is the provider's. */
    Line line() {
        return new Line(
                Account.voucher(voucher.id().value()),
                Account.providerPayable(voucher.provider().value()),
                voucher.faceValue());
    }

    Redemption redemption(JournalId journal) {
        return new Redemption(
                id,
                voucher.id(),
                voucher.provider(),
                scan.wanted().channel(),
                voucher.faceValue(),
                at,
                at.plus(undoWindow),
                journal,
                null);
    }

    VoucherRedeemed event() {
        return new VoucherRedeemed(
                scan.person(),
                voucher.id(),
                id,
                voucher.employee(),
                voucher.provider(),
                voucher.faceValue(),
                scan.wanted().channel(),
                at);
    }

    RedemptionReceipt receipt() {
        return new RedemptionReceipt(
                id,
                voucher.id(),
                voucher.serviceTitle(),
                voucher.beneficiary().name(),
                voucher.faceValue(),
                at,
                at.plus(undoWindow));
    }
}
