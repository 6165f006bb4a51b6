package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.money.Money;
import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** The pockets pay their part whole: a voucher is worth the full price, and the holder may not top it up (DM 25/3/2016 art. 6). */
final class WalletCovers implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        Money missing = purchase.funding().missing();
        boolean somethingOpen = !purchase.funding().wallet().pockets().isEmpty();
        return refuseIf(somethingOpen && missing.isPositive(), "wallet-insufficient", "missing", missing);
    }
}
