package it.winwelfare.ledger;

import java.util.UUID;

/**
 * One account, named by what it stands for and whose it is: no look-up is needed to write to it.
 *
 * @param owner the id of the thing that the kind names; {@link #NOBODY} for kinds of which there is one account
 */
public record Account(AccountKind kind, UUID owner) implements Comparable<Account> {

    /** The owner of accounts of which there is only one. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** The money at the bank. */
    public static Account bank() {
        return new Account(AccountKind.BANK, NOBODY);
    }

    /** What a company has loaded and not yet allocated. */
    public static Account companyFunds(UUID organisation) {
        return new Account(AccountKind.COMPANY_FUNDS, organisation);
    }

    /** What an employee may spend from one plan. */
    public static Account pocket(UUID pocket) {
        return new Account(AccountKind.POCKET, pocket);
    }

    /** What is left of a line of an Alleanza's budget. */
    public static Account grantLine(UUID line) {
        return new Account(AccountKind.GRANT_LINE, line);
    }

    /** The money promised by a voucher. */
    public static Account voucher(UUID voucher) {
        return new Account(AccountKind.VOUCHER, voucher);
    }

    /** What is owed to a provider. */
    public static Account providerPayable(UUID organisation) {
        return new Account(AccountKind.PROVIDER_PAYABLE, organisation);
    }

    /** The order in which balances are locked: the same for everybody, so that two transactions never wait for each other. */
    @Override
    public int compareTo(Account other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : owner.compareTo(other.owner);
    }
}
