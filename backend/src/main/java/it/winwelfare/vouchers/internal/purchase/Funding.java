package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.money.Money;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.PocketId;
import it.winwelfare.wallets.Wallet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would pay what: a budget line its contribution, the employee's pockets the rest, together the price and no cent besides. There
 * is no third payer: the holder may not add money of their own (DM 25/3/2016 art. 6).
 */
record Funding(Money price, @Nullable Contribution contribution, Wallet wallet, LocalDate today) {

    /** @throws IllegalArgumentException if there is no price, or the contribution is more than it */
    Funding {
        if (!price.isPositive()) {
            throw new IllegalArgumentException("a service without a price is no voucher: " + price);
        }
        if (contribution != null && (contribution.amount().isGreaterThan(price) || !contribution.amount().isPositive())) {
            throw new IllegalArgumentException("a contribution of " + contribution.amount() + " to a price of " + price);
        }
    }

    Money coFunding() {
        return contribution == null ? Money.ZERO : contribution.amount();
    }

    /** What the pockets pay: the price less the contribution. */
    Money own() {
        return price.minus(coFunding());
    }

    /** The pockets that may pay today. */
    List<Pocket> openPockets() {
        return wallet.pockets().stream()
                .filter(pocket -> !today.isAfter(pocket.expiresOn()))
                .toList();
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
        Money available = Money.sum(openPockets().stream().map(Pocket::balance).toList());
        return own().minus(available).max(Money.ZERO);
    }
}
