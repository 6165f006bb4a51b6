package it.winwelfare.ledger;

/** The business facts that move money. Which accounts each may touch stands in the table {@code ledger_transfer_rule}. */
public enum JournalKind {
    /** A company's money arrives. */
    COMPANY_DEPOSIT,
    /** A company's deposit that was recorded in error is taken back. */
    COMPANY_DEPOSIT_REVERSAL,
    /** A line of an Alleanza's budget becomes spendable. */
    GRANT_AWARD,
    /** A company's money goes to its employees' pockets. */
    ALLOCATION,
    /** Pockets and grant lines pay into a voucher. */
    PURCHASE,
    /** A voucher is given back before its use. */
    CANCELLATION,
    /** A voucher was not used in time. */
    EXPIRY,
    /** A provider has done the service. */
    REDEMPTION,
    /** A scan made in error is undone. */
    REDEMPTION_UNDO,
    /** What is left in a pocket goes back to the company. */
    POCKET_RETURN
}
