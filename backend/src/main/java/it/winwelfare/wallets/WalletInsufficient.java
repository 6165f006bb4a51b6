package it.winwelfare.wallets;

import it.winwelfare.money.Money;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;

/** The pockets hold less than the price. The holder may not add money of their own (DM 25/3/2016 art. 6). */
public final class WalletInsufficient extends Rejection {

    private static final long serialVersionUID = 1L;

    private final Money missing;

    /** @param missing by how much the pockets fall short */
    public WalletInsufficient(Money missing) {
        super(Kind.CONFLICT, "wallet-insufficient", Refused.named("missing", missing));
        this.missing = missing;
    }

    /** By how much the pockets fall short. */
    public Money missing() {
        return missing;
    }
}
