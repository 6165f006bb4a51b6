package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An account is named by what it stands for and whose it is, and everybody takes accounts in one order. */
class AccountTests {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);

    @Test
    void isOfItsKindAndOwner() {
        assertThat(List.of(
                        Account.bank(),
                        Account.companyFunds(ONE),
                        Account.pocket(ONE),
                        Account.grantLine(ONE),
                        Account.voucher(ONE),
                        Account.providerPayable(ONE)))
                .containsExactly(
                        new Account(AccountKind.BANK, Account.NOBODY),
                        new Account(AccountKind.COMPANY_FUNDS, ONE),
                        new Account(AccountKind.POCKET, ONE),
                        new Account(AccountKind.GRANT_LINE, ONE),
                        new Account(AccountKind.VOUCHER, ONE),
                        new Account(AccountKind.PROVIDER_PAYABLE, ONE));
    }

    @Test
    void theOrderIsByKindAndThenByOwner() {
        Account funds = Account.companyFunds(TWO);
        Account first = Account.pocket(ONE);
        Account second = Account.pocket(TWO);
        assertThat(Stream.of(second, funds, first).sorted()).containsExactly(funds, first, second);
        assertThat(first).isEqualByComparingTo(Account.pocket(ONE));
    }
}
