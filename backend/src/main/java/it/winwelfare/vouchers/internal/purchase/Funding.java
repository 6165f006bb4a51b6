package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.money.Money;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.PocketId;
import it.winwelfare.wallets.PocketShare;
import it.winwelfare.wallets.Wallet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would pay what: a budget line its contribution, the employee's pockets the rest, together the price and no cent besides. There
 * is no third payer: the holder may not add money of their own (DM 25/3/2016 art. 6).
 *
 * @param wallet the pockets that may pay today
 */
record Funding(Money price, @Nullable Contribution contribution, Wallet wallet) {

    /** @throws IllegalArgumentException if there is no price, or the contribution is more than it */
    Funding {
        if (!price.isPositive()) {
            throw new IllegalArgumentException("a service without a price is no voucher: " + price);
        }
        if (contribution != null
                && (contribution.amount().isGreaterThan(price)
                        || !contribution.amount().isPositive())) {
            throw new IllegalArgumentException(
                    "a contribution of " + contribution.amount() + " to a price of " + price);
        }
    }

    Money coFunding() {
        return contribution == null ? Money.ZERO : contribution.amount();
    }

    /** What the pockets pay: the price less the contribution. */
    Money own() {
        return price.minus(coFunding());
    }

    /** Which pockets pay it, the earliest expiry first. */
    List<PocketShare> pocketShares() {
        return wallet.cover(own());
    }

    /** The name of the plan behind a pocket of the wallet. */
    String planOf(PocketId pocket) {
        return wallet.pockets().stream()
                .filter(known -> known.id().equals(pocket))
                .map(Pocket::planName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not of this wallet: " + pocket));
    }

    /** By how much they fall short; zero if they do not. */
    Money missing() {
        return own().minus(wallet.available()).max(Money.ZERO);
    }
}
