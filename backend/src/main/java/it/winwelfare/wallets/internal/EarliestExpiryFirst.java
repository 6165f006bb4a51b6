package it.winwelfare.wallets.internal;

import it.winwelfare.money.Money;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.PocketShare;
import it.winwelfare.wallets.WalletInsufficient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which pockets pay: those that expire first give first, so that the least is lost. */
public final class EarliestExpiryFirst {

    private static final Comparator<Pocket> ORDER = Comparator.comparing(Pocket::expiresOn)
            .thenComparing(pocket -> pocket.id().value());

    private EarliestExpiryFirst() {}

    /**
     * The shares, whose sum is the amount to the cent. Empty for nothing.
     *
     * @throws WalletInsufficient if all pockets together hold less
     * @throws IllegalArgumentException if the amount is negative
     */
    public static List<PocketShare> cover(List<Pocket> pockets, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + amount);
        }
        List<PocketShare> shares = new ArrayList<>();
        Money missing = amount;
        for (Pocket pocket : pockets.stream().sorted(ORDER).toList()) {
            Money share = missing.min(pocket.balance());
            if (share.isPositive()) {
                shares.add(new PocketShare(pocket.id(), share));
                missing = missing.minus(share);
            }
        }
        if (missing.isPositive()) {
            throw new WalletInsufficient(missing);
        }
        return List.copyOf(shares);
    }
}
