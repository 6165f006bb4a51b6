package it.winwelfare.wallets;

import it.winwelfare.money.Money;
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
}
