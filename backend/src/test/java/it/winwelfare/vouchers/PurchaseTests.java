package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.companies.Carnets;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.providers.Providers;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Pocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Buying: who pays, what is refused, and that a request counts once. */
class PurchaseTests extends VoucherStory {

    private static final Money PRICE = Money.euros(120);

    @Autowired
    private Carnets carnets;

    @Autowired
    private Providers providers;

    @Test
    void paysFromThePocketThatExpiresFirst() {
        Buyer buyer = world.buyer(world.employer());
        world.allocate(buyer.employer(), Money.euros(200), world.today().plusYears(1));
        world.allocate(buyer.employer(), Money.euros(100), world.today().plusDays(60));
        List<Pocket> pockets = world.pockets(buyer);
        Service service = world.nursery(PRICE);
        PurchaseReceipt receipt = world.buy(buyer, service);
        VoucherView voucher = vouchers.find(buyer.actor(), receipt.voucher());
        assertThat(voucher.shares())
                .containsExactly(share(pockets.get(0), Money.euros(100)), share(pockets.get(1), Money.euros(20)));
        assertThat(voucher.own()).isEqualTo(PRICE);
        assertThat(voucher.coFunding()).isEqualTo(Money.ZERO);
        assertThat(world.pockets(buyer)).extracting(Pocket::balance).containsExactly(Money.ZERO, Money.euros(180));
        assertThat(world.balance(Account.voucher(receipt.voucher().value()))).isEqualTo(PRICE);
    }

    @Test
    void saysOnTheVoucherWhatWasBoughtForWhomAndWhere() {
        Buyer buyer = world.buyerWith(PRICE);
        Service service = world.nursery(PRICE);
        PurchaseReceipt receipt = world.buy(buyer, service);
        VoucherView voucher = vouchers.find(buyer.actor(), receipt.voucher());
        assertThat(voucher.state()).isEqualTo(VoucherState.ISSUED);
        assertThat(voucher.cancellable()).isTrue();
        assertThat(voucher.beneficiary()).isEqualTo(new Beneficiary(buyer.child(), "Lia Bianchi"));
        assertThat(voucher.serviceTitle()).isEqualTo(service.version().content().title());
        assertThat(voucher.siteAddress()).isEqualTo("Nido Aquilone, Via Roma 1, Albino");
        assertThat(voucher.provider()).isEqualTo(service.shop().id());
        assertThat(voucher.faceValue()).isEqualTo(PRICE);
        assertThat(voucher.issuedAt()).isEqualTo(SetClock.START);
        assertThat(voucher.validUntil()).isEqualTo(world.today().plusDays(30));
        assertThat(receipt)
                .isEqualTo(new PurchaseReceipt(
                        voucher.id(), voucher.code(), PRICE, PRICE, Money.ZERO, SetClock.START, voucher.validUntil()));
        assertThat(voucher.writtenCode()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void aLinePaysItsShareBesideTheEmployeesOwn() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Line line = world.line(buyer.employer(), Money.euros(1_000), 25, Money.euros(40));
        Service service = world.nursery(PRICE);
        Quote quote = vouchers.quote(buyer.actor(), service.offer(), buyer.child());
        assertThat(quote.coFunding()).isEqualTo(Money.euros(30));
        assertThat(quote.coFundingLine()).isEqualTo("Linea nidi");
        assertThat(quote.own()).isEqualTo(Money.euros(90));
        PurchaseReceipt receipt = world.buy(buyer, service);
        assertThat(receipt.coFunding()).isEqualTo(Money.euros(30));
        assertThat(receipt.own()).isEqualTo(Money.euros(90));
        assertThat(world.available(buyer)).isEqualTo(Money.euros(410));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(970));
        assertThat(vouchers.quote(buyer.actor(), service.offer(), buyer.child()).coFunding())
                .as("what is left of the cap")
                .isEqualTo(Money.euros(10));
    }

    @Test
    void aLineMayPayItAll() {
        Buyer buyer = world.buyer(world.employer());
        world.line(buyer.employer(), Money.euros(1_000), 100, Money.euros(500));
        PurchaseReceipt receipt = world.buy(buyer, world.nursery(PRICE));
        assertThat(receipt.own()).isEqualTo(Money.ZERO);
        assertThat(receipt.coFunding()).isEqualTo(PRICE);
    }

    @Test
    void aQuoteTellsWhichPocketsWouldPayAndWritesNothing() {
        Buyer buyer = world.buyer(world.employer());
        world.allocate(buyer.employer(), Money.euros(100), world.today().plusDays(60));
        world.allocate(buyer.employer(), Money.euros(100), world.today().plusDays(90));
        List<Pocket> pockets = world.pockets(buyer);
        Service service = world.nursery(PRICE);
        List<String> statements = DatabaseTap.statements(() -> {
            Quote quote = vouchers.quote(buyer.actor(), service.offer(), buyer.child());
            assertThat(quote.buyable()).isTrue();
            assertThat(quote.pockets())
                    .containsExactly(
                            new Quote.PocketPart(
                                    pockets.get(0).id(), pockets.get(0).planName(), Money.euros(100)),
                            new Quote.PocketPart(
                                    pockets.get(1).id(), pockets.get(1).planName(), Money.euros(20)));
            assertThat(quote.validUntil()).isEqualTo(world.today().plusDays(30));
        });
        assertThat(statements)
                .allMatch(sql -> sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("SELECT"));
    }

    @Test
    void aQuoteListsEveryReasonAtOnce() {
        Buyer buyer = world.buyerWith(Money.euros(1));
        carnets.choose(buyer.employer().hr(), buyer.employer().id(), Set.of("sports"));
        FamilyMemberId father = world.relative(buyer, Relationship.PARENT, 70);
        Service service = world.nursery(PRICE);
        Quote quote = vouchers.quote(buyer.actor(), service.offer(), father);
        assertThat(quote.buyable()).isFalse();
        assertThat(quote.refusals())
                .extracting(Refusal::code)
                .contains("not-in-carnet", "age-outside-offer", "wallet-insufficient");
        assertThat(quote.pockets()).isEmpty();
        assertThatThrownBy(() -> vouchers.purchase(
                        buyer.actor(), new Purchase(service.version().id(), father, quote.own(), "hopeless")))
                .isInstanceOfSatisfying(PurchaseRefused.class, refused -> {
                    assertThat(refused.refusals()).isEqualTo(quote.refusals());
                    assertThat(refused.code())
                            .isEqualTo(quote.refusals().getFirst().code());
                });
        nothingWasBought(buyer, Money.euros(1));
    }

    @Test
    void theWholeFamilyIsToldAtOnceWhatHoldsForEach() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        FamilyQuotes quotes = vouchers.quotes(buyer.actor(), service.offer());
        Quote own = vouchers.quote(buyer.actor(), service.offer(), null);
        Quote childs = vouchers.quote(buyer.actor(), service.offer(), buyer.child());
        assertThat(quotes.quotes()).containsExactly(own, childs);
        assertThat(quotes.terms()).isEqualTo(own);
        assertThat(quotes.buyable()).isTrue();
        assertThat(quotes.general()).isEmpty();
        assertThat(quotes.personal(childs)).isEmpty();
        assertThat(quotes.personal(own)).isEqualTo(own.refusals()).isNotEmpty();

        carnets.choose(buyer.employer().hr(), buyer.employer().id(), Set.of("sports"));
        FamilyQuotes refused = vouchers.quotes(buyer.actor(), service.offer());
        assertThat(refused.buyable()).isFalse();
        assertThat(refused.general()).extracting(Refusal::code).containsExactly("not-in-carnet");
        assertThat(refused.personal(refused.quotes().getLast())).isEmpty();
        assertThat(refused.personal(refused.terms())).isEqualTo(own.refusals());
        refuses("offer-not-live", () -> vouchers.quotes(buyer.actor(), OfferId.next()));
        refuses("offer-not-live", () -> vouchers.quote(buyer.actor(), OfferId.next(), null));
        denies(() -> vouchers.quotes(buyer.employer().hr(), service.offer()));
    }

    @Test
    void theSameRequestGivesTheSameReceiptForEver() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        Purchase wanted = new Purchase(service.version().id(), buyer.child(), PRICE, "once");
        PurchaseReceipt first = vouchers.purchase(buyer.actor(), wanted);
        assertThat(vouchers.purchase(buyer.actor(), wanted)).isEqualTo(first);
        clock.pass(Duration.ofDays(2));
        redemptions.redeem(service.shop().person(), world.scan(service, first, "scan"));
        world.reprice(service, Money.euros(130));
        assertThat(vouchers.purchase(buyer.actor(), wanted)).isEqualTo(first);
        assertThat(world.available(buyer)).isEqualTo(Money.euros(380));
        Actor left = new Actor(
                buyer.actor().requireUser(),
                "Lia Bianchi",
                Set.of(),
                buyer.actor().origin());
        denies(() -> vouchers.purchase(left, wanted));
    }

    @Test
    void aKeyIsForOneRequest() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        Service other = world.nursery(PRICE);
        vouchers.purchase(buyer.actor(), new Purchase(service.version().id(), buyer.child(), PRICE, "mine"));
        for (Purchase changed : List.of(
                new Purchase(other.version().id(), buyer.child(), PRICE, "mine"),
                new Purchase(service.version().id(), null, PRICE, "mine"),
                new Purchase(service.version().id(), world.relative(buyer, Relationship.CHILD, 1), PRICE, "mine"),
                new Purchase(service.version().id(), buyer.child(), PRICE.plus(Money.cents(1)), "mine"))) {
            assertThatThrownBy(() -> vouchers.purchase(buyer.actor(), changed)).isInstanceOf(IdempotencyConflict.class);
        }
        assertThat(world.available(buyer)).isEqualTo(Money.euros(380));
        Buyer somebodyElse = world.buyerWith(Money.euros(500));
        vouchers.purchase(
                somebodyElse.actor(), new Purchase(service.version().id(), somebodyElse.child(), PRICE, "mine"));
        assertThat(world.available(somebodyElse))
                .as("keys of two people never meet")
                .isEqualTo(Money.euros(380));
    }

    @Test
    void nothingIsBoughtAtAnotherPriceThanConfirmed() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Line line = world.line(buyer.employer(), Money.euros(1_000), 25, Money.euros(40));
        Service service = world.nursery(PRICE);
        Purchase confirmed = new Purchase(service.version().id(), buyer.child(), Money.euros(80), "confirmed");
        refuses("quote-changed", () -> vouchers.purchase(buyer.actor(), confirmed));
        nothingWasBought(buyer, Money.euros(500));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(1_000));
        Purchase again = new Purchase(service.version().id(), buyer.child(), Money.euros(90), "confirmed");
        assertThat(vouchers.purchase(buyer.actor(), again).own())
                .as("a refused request leaves its key free")
                .isEqualTo(Money.euros(90));
    }

    @Test
    void onlyTheLiveVersionIsForSaleAndAVoucherKeepsItsOwn() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service old = world.nursery(PRICE);
        PurchaseReceipt bought = world.buy(buyer, old);
        world.reprice(old, Money.euros(150));
        Purchase atTheOldPrice = new Purchase(old.version().id(), buyer.child(), PRICE, "late");
        refuses("offer-not-live", () -> vouchers.purchase(buyer.actor(), atTheOldPrice));
        VoucherView voucher = vouchers.find(buyer.actor(), bought.voucher());
        assertThat(voucher.version()).isEqualTo(old.version().id());
        assertThat(voucher.faceValue()).isEqualTo(PRICE);
    }

    @Test
    void aSuspendedProviderSellsNothing() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        providers.suspend(world.backOffice(), service.shop().id(), "Documenti scaduti");
        Purchase wanted = new Purchase(service.version().id(), buyer.child(), PRICE, "late");
        double before = refused("purchase", "provider-not-accredited");
        refuses("provider-not-accredited", () -> vouchers.purchase(buyer.actor(), wanted));
        assertThat(refused("purchase", "provider-not-accredited")).isEqualTo(before + 1);
        nothingWasBought(buyer, Money.euros(500));
    }

    @Test
    void aPocketPaysUntilTheEndOfItsLastDay() {
        Buyer buyer = world.buyer(world.employer());
        world.allocate(buyer.employer(), Money.euros(500), world.today().plusDays(10));
        Service service = world.nursery(PRICE);
        clock.set(BusinessTime.endOf(world.today().plusDays(10)).minusSeconds(1));
        world.buy(buyer, service);
        clock.pass(Duration.ofSeconds(1));
        Purchase late = new Purchase(service.version().id(), buyer.child(), PRICE, "late");
        refuses("plan-not-open", () -> vouchers.purchase(buyer.actor(), late));
    }

    @Test
    void aStrangersChildGetsNoVoucher() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        FamilyMemberId stranger = world.buyerWith(Money.euros(1)).child();
        Service service = world.nursery(PRICE);
        refuses("beneficiary-not-family", () -> vouchers.quote(buyer.actor(), service.offer(), stranger));
        refuses(
                "beneficiary-not-family",
                () -> vouchers.purchase(
                        buyer.actor(), new Purchase(service.version().id(), stranger, PRICE, "no")));
        nothingWasBought(buyer, Money.euros(500));
    }

    @Test
    void aPurchaseWithItsLetterCostsFewStatements() {
        Buyer buyer = world.buyerWith(Money.euros(5_000));
        world.line(buyer.employer(), Money.euros(1_000), 25, Money.euros(400));
        Service service = world.nursery(PRICE);
        Purchase wanted = new Purchase(service.version().id(), buyer.child(), Money.euros(90), "counted");
        List<String> statements = DatabaseTap.statements(() -> vouchers.purchase(buyer.actor(), wanted));
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(26);
    }

    private static Share share(Pocket pocket, Money amount) {
        return new Share(Share.Kind.POCKET, pocket.id().value(), pocket.planName(), amount);
    }

    private void nothingWasBought(Buyer buyer, Money available) {
        assertThat(world.available(buyer)).isEqualTo(available);
        assertThat(vouchers.list(buyer.actor(), Set.of(), null).items()).isEmpty();
    }
}
