package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.vouchers.Beneficiary;
import it.winwelfare.vouchers.FamilyQuotes;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.PurchaseRefused;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Considers purchases and makes them. The caller brings the transaction. */
@Component
public class Purchasing {

    private final Ledger ledger;
    private final Employees employees;
    private final Catalogue catalogue;
    private final Considering considering;
    private final PurchasePolicies policies;
    private final Issuing issuing;
    private final VoucherRows vouchers;
    private final Clock clock;

    Purchasing(
            Ledger ledger,
            Employees employees,
            Catalogue catalogue,
            Considering considering,
            PurchasePolicies policies,
            Issuing issuing,
            VoucherRows vouchers,
            Clock clock) {
        this.ledger = ledger;
        this.employees = employees;
        this.catalogue = catalogue;
        this.considering = considering;
        this.policies = policies;
        this.issuing = issuing;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#quote}. */
    public Quote quote(Actor actor, OfferId offer, @Nullable FamilyMemberId member) {
        Employee employee = employees.self(actor);
        OfferVersion version = catalogue.live(offer).orElseThrow(() -> refused("offer-not-live"));
        Considered purchase = considering.of(employee, member, version, BusinessTime.today(clock));
        Person person = purchase.person();
        if (person == null) {
            throw refused("beneficiary-not-family");
        }
        return quote(purchase, person.beneficiary());
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#quotes}. */
    public FamilyQuotes quotes(Actor actor, OfferId offer) {
        Employee employee = employees.self(actor);
        OfferVersion version = catalogue.live(offer).orElseThrow(() -> refused("offer-not-live"));
        List<Considered> family = considering.forFamily(actor, employee, version, BusinessTime.today(clock));
        List<Quote> quotes = family.stream()
                .map(purchase -> quote(
                        purchase, Objects.requireNonNull(purchase.person()).beneficiary()))
                .toList();
        return new FamilyQuotes(quotes, policies.againstForAnybody(family.getFirst()));
    }

    private Quote quote(Considered purchase, Beneficiary beneficiary) {
        Funding funding = purchase.funding();
        Contribution contribution = funding.contribution();
        return new Quote(
                purchase.version(),
                beneficiary,
                funding.price(),
                funding.coFunding(),
                contribution == null ? null : contribution.lineName(),
                funding.own(),
                pockets(funding),
                purchase.validUntil(),
                policies.against(purchase));
    }

    private List<Quote.PocketPart> pockets(Funding funding) {
        if (funding.missing().isPositive()) {
            return List.of();
        }
        return funding.pocketShares().stream()
                .map(share -> new Quote.PocketPart(share.pocket(), funding.planOf(share.pocket()), share.amount()))
                .toList();
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#purchase}. */
    PurchaseReceipt buy(Order order) {
        VoucherId id = VoucherId.next();
        LocalDate today = BusinessTime.today(clock);
        return switch (ledger.claim(order.head(id, today))) {
            case Claim.Fresh fresh ->
                issuing.issue(sale(order, id, today), fresh.journal()).receipt();
            case Claim.Repeated repeated ->
                bought(new VoucherId(repeated.reference())).receipt();
        };
    }

    private Sale sale(Order order, VoucherId id, LocalDate today) {
        Purchase wanted = order.wanted();
        Employee employee = employees.self(order.actor());
        OfferVersion version = catalogue.version(wanted.version());
        Considered purchase = considering.of(employee, wanted.member(), version, today);
        List<Refusal> against = policies.against(purchase);
        if (!against.isEmpty()) {
            throw new PurchaseRefused(against);
        }
        Money own = purchase.funding().own();
        if (!own.equals(wanted.expectedOwn())) {
            throw Refused.conflict("quote-changed", "own", own);
        }
        return Sale.of(order, purchase, id);
    }

    private Voucher bought(VoucherId id) {
        return vouchers.find(id).orElseThrow(() -> new IllegalStateException("a journal without its voucher: " + id));
    }

    private static PurchaseRefused refused(String code) {
        return new PurchaseRefused(List.of(Refusal.of(code)));
    }
}
