package it.winwelfare.ledger;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import it.winwelfare.testing.WinTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The books, and a company that has an account in them. What is protected is for the tests of what lies below the face. */
@WinTest
public abstract class LedgerStory {

    protected static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected Atomically atomically;

    @Autowired
    protected LedgerControls controls;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected PlatformTransactionManager transactions;

    protected final Account company = Account.companyFunds(Ids.next());

    protected Line loaded(long cents) {
        return new Line(Account.bank(), company, Money.cents(cents));
    }

    /** Writes one journal of these lines about the thing. */
    protected JournalId write(JournalKind kind, UUID thing, IdempotencyKey key, Line... lines) {
        return atomically.call(() -> {
            Claim.Fresh claim = (Claim.Fresh) ledger.claim(new Head(kind, thing, DAY, key));
            ledger.transfer(claim.journal(), kind, List.of(lines));
            return claim.journal();
        });
    }
}
