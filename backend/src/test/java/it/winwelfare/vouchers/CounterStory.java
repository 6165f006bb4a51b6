package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A voucher of 40 euros that was just bought, before the counter of its shop. After each test the books must agree. */
@VoucherSpringTest
abstract class CounterStory {

    static final Money PRICE = Money.euros(40);

    @Autowired
    Vouchers vouchers;

    @Autowired
    Redemptions redemptions;

    @Autowired
    VoucherExpiry expiry;

    @Autowired
    VoucherWorld world;

    @Autowired
    SetClock clock;

    @Autowired
    private LedgerControls controls;

    Buyer buyer;
    Service service;
    Shop shop;
    PurchaseReceipt voucher;

    @BeforeEach
    void aVoucher() {
        clock.set(SetClock.START);
        buyer = world.buyerWith(Money.euros(5_000));
        service = world.nursery(PRICE);
        shop = service.shop();
        voucher = world.buy(buyer, service);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    /** What the platform owes the shop. */
    Money earned() {
        return world.balance(Account.providerPayable(shop.id().value()));
    }

    static void denies(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDenied.class);
    }
}
