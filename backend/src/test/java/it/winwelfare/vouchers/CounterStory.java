package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import org.junit.jupiter.api.BeforeEach;

/** A voucher of 40 euros that was just bought, before the counter of its shop. */
abstract class CounterStory extends VoucherStory {

    static final Money PRICE = Money.euros(40);

    Buyer buyer;
    Service service;
    Shop shop;
    PurchaseReceipt voucher;

    @BeforeEach
    void aVoucher() {
        buyer = world.buyerWith(Money.euros(5_000));
        service = world.nursery(PRICE);
        shop = service.shop();
        voucher = world.buy(buyer, service);
    }

    /** What the platform owes the shop. */
    Money earned() {
        return earned(shop);
    }

    RedemptionReceipt redeem(String tokenOrCode, String key) {
        return redemptions.redeem(shop.person(), new Redeem(shop.id(), tokenOrCode, "code", key));
    }
}
