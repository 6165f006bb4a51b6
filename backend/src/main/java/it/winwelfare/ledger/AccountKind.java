package it.winwelfare.ledger;

/**
 * What an account stands for. Balances are credits minus debits, so the money that the platform holds at the bank shows as a negative
 * balance of {@link #BANK}, and what it owes or keeps for others as positive ones.
 */
public enum AccountKind {
    /** Money at the bank. One account. */
    BANK(false),
    /** Money that Stripe has taken and not yet paid out. One account. */
    STRIPE_CLEARING(false),
    /** What a company has loaded and not yet given to its employees. Owner: the organisation. */
    COMPANY_FUNDS(true),
    /** What an employee may spend from one plan. Owner: the pocket. */
    POCKET(true),
    /** What is left of one line of an Alleanza's budget. Owner: the budget line. */
    GRANT_LINE(true),
    /** An Alleanza's fund for people in need. Owner: the alliance. */
    SOLIDARITY_FUND(true),
    /** Money promised by one voucher. Owner: the voucher. */
    VOUCHER(false),
    /** What is owed to a provider for vouchers redeemed. Owner: the organisation. */
    PROVIDER_PAYABLE(false),
    /** The platform's own fees. One account. */
    PLATFORM_FEES(false),
    /** Money whose claim has lapsed for good. One account. */
    EXPIRED(false),
    /** Money that waits to be understood. One account. */
    SUSPENSE(false);

    private final boolean floored;

    AccountKind(boolean floored) {
        this.floored = floored;
    }

    /** Whether the account may never go below its floor, and so keeps a live balance that the database checks at each transfer. */
    public boolean floored() {
        return floored;
    }
}
