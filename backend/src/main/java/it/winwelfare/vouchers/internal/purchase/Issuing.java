package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.CoFunding;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.internal.ShareRows;
import it.winwelfare.vouchers.internal.Sources;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.token.VoucherCodes;
import it.winwelfare.wallets.PocketShare;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes a voucher of a purchase that every policy allows: takes the money and writes down where it came from. */
@Component
class Issuing {

    private static final int TRIES = 5;

    private final Ledger ledger;
    private final CoFunding coFunding;
    private final VoucherRows vouchers;
    private final ShareRows shares;
    private final VoucherCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Issuing(
            Ledger ledger,
            CoFunding coFunding,
            VoucherRows vouchers,
            ShareRows shares,
            VoucherCodes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.coFunding = coFunding;
        this.vouchers = vouchers;
        this.shares = shares;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    Voucher issue(Actor actor, Considered purchase, VoucherId id, JournalId journal) {
        List<Share> paidBy = paidBy(purchase);
        Account account = Account.voucher(id.value());
        // The provider's account too, so that a redemption need not look whether it is open.
        ledger.open(
                account, Account.providerPayable(purchase.version().provider().value()));
        List<Line> lines = paidBy.stream()
                .map(share -> new Line(Sources.account(share), account, share.amount()))
                .toList();
        ledger.transfer(journal, JournalKind.PURCHASE, lines);
        Voucher voucher = insert(purchase, id, journal);
        shares.insert(id, paidBy);
        events.publishEvent(issued(actor, voucher));
        return voucher;
    }

    /** The budget line first, since its cap row is taken before the balances by everybody. */
    private List<Share> paidBy(Considered purchase) {
        List<Share> paidBy = new ArrayList<>();
        Funding funding = purchase.funding();
        Contribution contribution = funding.contribution();
        if (contribution != null) {
            coFunding.commit(contribution.line(), purchase.employee().id().value(), contribution.amount());
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
        requireExactPrice(paidBy, funding.price());
        return paidBy;
    }

    private static void requireExactPrice(List<Share> paidBy, Money price) {
        Money paid = Money.sum(paidBy.stream().map(Share::amount).toList());
        if (!paid.equals(price)) {
            throw new IllegalStateException("a voucher is worth its price of " + price + " and not " + paid);
        }
    }

    /** Two vouchers of one code would be one too many: the unique key says so, and the next code is taken. */
    private Voucher insert(Considered purchase, VoucherId id, JournalId journal) {
        for (int attempt = 1; ; attempt++) {
            Voucher voucher = voucher(purchase, id, codes.next(), journal);
            try {
                vouchers.insert(voucher);
                return voucher;
            } catch (DuplicateKeyException taken) {
                if (attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private Voucher voucher(Considered purchase, VoucherId id, String code, JournalId journal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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

    private static VoucherIssued issued(Actor actor, Voucher voucher) {
        return new VoucherIssued(
                actor,
                voucher.id(),
                voucher.employee(),
                voucher.provider(),
                voucher.faceValue(),
                voucher.own(),
                voucher.grant(),
                voucher.validUntil(),
                voucher.issuedAt());
    }
}
