package it.winwelfare.ledger;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import it.winwelfare.testing.WinTest;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books, and a company that has an account in them. */
@WinTest
abstract class LedgerStory {

    static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Autowired
    Ledger ledger;

    @Autowired
    Atomically atomically;

    @Autowired
    LedgerControls controls;

    @Autowired
    JdbcClient sql;

    final Account company = Account.companyFunds(Ids.next());

    Line loaded(long cents) {
        return new Line(Account.bank(), company, Money.cents(cents));
    }
}
