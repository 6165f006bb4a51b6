package it.winwelfare.ledger;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.Map;

/** A transfer would take an account below its floor. The database said so at the moment of writing; nothing of the journal stays. */
public final class InsufficientFunds extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    /** @param account the account that has too little */
    public InsufficientFunds(Account account) {
        super(Kind.CONFLICT, "insufficient-funds", Map.of());
        this.account = account;
    }

    /** The account that has too little. */
    public Account account() {
        return account;
    }
}
