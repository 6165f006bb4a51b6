package it.winwelfare.ledger;

import it.winwelfare.money.Money;

/**
 * One transfer: an amount leaves the debit account and reaches the credit account, so it is balanced by construction.
 *
 * @param amount above zero
 */
public record Line(Account debit, Account credit, Money amount) {

    /** @throws IllegalArgumentException if the amount is not above zero, or both accounts are the same */
    public Line {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves a positive amount, not " + amount);
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("a transfer has two accounts, not " + debit + " twice");
        }
    }

    /** The transfer that undoes this one. */
    public Line reversed() {
        return new Line(credit, debit, amount);
    }
}
