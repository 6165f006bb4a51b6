package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Crowd;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fifty clients at once on the same accounts and keys. */
class LedgerUnderLoadTest extends LedgerStory {

    private static final int CLIENTS = 50;

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void fiftyClientsNeverSpendMoreThanThereIs() throws Exception {
        Account pocket = Account.pocket(Ids.next());
        load(Money.cents(30 * 700));
        atomically.run(() -> ledger.open(pocket));
        List<Object> outcomes = Crowd.of(CLIENTS, i -> transfer("client-" + i, company, pocket, Money.cents(700)));
        assertThat(outcomes).filteredOn(Claim.Fresh.class::isInstance).hasSize(30);
        assertThat(outcomes).filteredOn(InsufficientFunds.class::isInstance).hasSize(20);
        assertThat(ledger.balance(company)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(pocket)).isEqualTo(Money.cents(30 * 700));
    }

    @Test
    void fiftyClientsWithOneKeyWriteOneJournal() throws Exception {
        Account pocket = Account.pocket(Ids.next());
        load(Money.euros(1_000));
        atomically.run(() -> ledger.open(pocket));
        List<Object> outcomes = Crowd.of(CLIENTS, i -> transfer("one-key", company, pocket, Money.euros(1)));
        assertThat(outcomes).filteredOn(Claim.Fresh.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Claim.Repeated.class::isInstance).hasSize(CLIENTS - 1);
        assertThat(ledger.balance(pocket)).isEqualTo(Money.euros(1));
    }

    @Test
    void moneyThatCrossesInBothDirectionsEndsWhereItBegan() throws Exception {
        Account pocket = Account.pocket(Ids.next());
        load(Money.euros(1_000));
        atomically.run(() -> ledger.open(pocket));
        transfer("seed", company, pocket, Money.euros(500));
        List<Object> outcomes = Crowd.of(
                CLIENTS,
                i -> i % 2 == 0
                        ? transfer("there-" + i, company, pocket, Money.euros(3))
                        : transfer("back-" + i, pocket, company, Money.euros(3)));
        assertThat(outcomes).allMatch(Claim.Fresh.class::isInstance);
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(500));
        assertThat(ledger.balance(pocket)).isEqualTo(Money.euros(500));
    }

    private void load(Money amount) {
        atomically.run(() -> ledger.open(Account.bank(), company));
        transfer("load", Account.bank(), company, amount);
    }

    private Claim transfer(String key, Account from, Account to, Money amount) {
        JournalKind kind = switch (from.kind()) {
            case BANK -> JournalKind.COMPANY_DEPOSIT;
            case POCKET -> JournalKind.POCKET_RETURN;
            default -> JournalKind.ALLOCATION;
        };
        UUID reference = Ids.next();
        return atomically.call(() -> {
            IdempotencyKey claimed = IdempotencyKey.of("load-test:" + company.owner(), key, from, to, amount);
            Claim claim = ledger.claim(new Head(kind, reference, DAY, claimed));
            if (claim instanceof Claim.Fresh fresh) {
                ledger.transfer(fresh.journal(), kind, List.of(new Line(from, to, amount)));
            }
            return claim;
        });
    }
}
