package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.Line;
import it.winwelfare.ledger.Posting;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.Commitment;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.internal.Sources;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.wallets.PocketShare;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A purchase that every policy allows, with the voucher that it will be and where each cent of it comes from.
 *
 * @param paidBy the budget line first, then the pockets; together the price
 */
record Sale(Order order, Considered purchase, VoucherId id, List<Share> paidBy) {

    /** @throws IllegalStateException if the shares were not the price */
    Sale {
        Money paid = Money.sum(paidBy.stream().map(Share::amount).toList());
        if (!paid.equals(purchase.funding().price())) {
            throw new IllegalStateException(
                    "a voucher is worth its price of " + purchase.funding().price() + " and not " + paid);
        }
    }

    static Sale of(Order order, Considered purchase, VoucherId id) {
        List<Share> paidBy = new ArrayList<>();
        Funding funding = purchase.funding();
        Contribution contribution = funding.contribution();
        if (contribution != null) {
            paidBy.add(new Share(
                    Share.Kind.GRANT_LINE,
                    contribution.line().value(),
                    contribution.lineName(),
                    contribution.amount()));
        }
        for (PocketShare share : funding.pocketShares()) {
            String plan = funding.planOf(share.pocket());
            paidBy.add(new Share(Share.Kind.POCKET, share.pocket().value(), plan, share.amount()));
        }
        return new Sale(order, purchase, id, List.copyOf(paidBy));
    }

    /** What it uses of a budget line, if one takes part. */
    Optional<Commitment> commitment() {
        return Optional.ofNullable(purchase.funding().contribution())
                .map(part ->
                        new Commitment(part.line(), purchase.employee().id().value(), part.amount()));
    }

    /** The voucher's account, and the provider's too, so that a redemption need not look whether it is open. */
    List<Account> accounts() {
        return List.of(
                account(), Account.providerPayable(purchase.version().provider().value()));
    }

    /** Its whole journal, for one whose key was not claimed before. */
    Posting posting() {
        return new Posting(order.head(id, purchase.today()), lines());
    }

    /** From each source to the voucher. */
    List<Line> lines() {
        return paidBy.stream()
                .map(share -> new Line(Sources.account(share), account(), share.amount()))
                .toList();
    }

    /** The voucher, issued. */
    Voucher voucher(String code, JournalId journal, Instant now) {
        return new Voucher(
                id,
                code,
                VoucherState.ISSUED,
                purchase.employee().id(),
                purchase.employee().company(),
                Objects.requireNonNull(purchase.person()).beneficiary(),
                purchase.version().offer(),
                purchase.version().id(),
                purchase.content().title(),
                purchase.content().category(),
                purchase.provider().id(),
                purchase.provider().name(),
                purchase.siteAddress(),
                purchase.funding().price(),
                purchase.funding().own(),
                purchase.funding().coFunding(),
                now,
                purchase.validUntil(),
                journal,
                null,
                null,
                null);
    }

    /** What is told of the voucher. */
    VoucherIssued event(Voucher issued) {
        return new VoucherIssued(
                order.actor(),
                issued.id(),
                issued.employee(),
                issued.provider(),
                issued.faceValue(),
                issued.own(),
                issued.grant(),
                issued.validUntil(),
                issued.issuedAt());
    }

    private Account account() {
        return Account.voucher(id.value());
    }
}
