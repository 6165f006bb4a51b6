package it.winwelfare.wallets;

import it.winwelfare.money.Money;
import it.winwelfare.wallets.internal.EarliestExpiryFirst;
import java.util.List;

/**
 * What an employee has.
 *
 * @param pockets those that can still be spent from, earliest expiry first; some may be empty
 * @param available the sum of their balances
 */
public record Wallet(List<Pocket> pockets, Money available) {

    /** Copies the pockets. */
    public Wallet {
        pockets = List.copyOf(pockets);
    }

    static Wallet of(List<Pocket> pockets) {
        return new Wallet(
                pockets, Money.sum(pockets.stream().map(Pocket::balance).toList()));
    }

    /**
     * Which of these pockets would pay a price: {@link Wallets#cover} without reading again.
     *
     * @throws WalletInsufficient with what is missing
     */
    public List<PocketShare> cover(Money amount) {
        return EarliestExpiryFirst.cover(pockets, amount);
    }
}
