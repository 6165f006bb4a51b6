package it.winwelfare.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Control;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.LedgerStory;
import it.winwelfare.money.Money;
import it.winwelfare.operations.Gauges;
import it.winwelfare.testing.HeardLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the ledger does while nobody looks, and what those see who look afterwards. */
class LedgerByNightTests extends LedgerStory {

    private static final String CLEAN = "controls ran over the books, which agree";
    private static final Instant NOW = Instant.parse("2026-11-02T02:30:00Z");

    @Autowired
    private Gauges gauges;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void aCompanyWithTenEuros() {
        atomically.run(() -> ledger.open(Account.bank(), company));
        UUID deposit = Ids.next();
        IdempotencyKey key = IdempotencyKey.of("by-night", deposit.toString());
        write(JournalKind.COMPANY_DEPOSIT, deposit, key, loaded(10_00));
    }

    @Test
    void theControlsRunAndSayWhatTheyFound() {
        RecurringTask<Void> night = new LedgerJobs().ledgerControlsByNight(controls);
        assertThat(night.getName()).isEqualTo("ledger.controls");
        try (HeardLog log = HeardLog.listen()) {
            run(night);
            assertThat(log.lines()).anyMatch(line -> line.contains(CLEAN));
        }
        try (HeardLog log = HeardLog.listen()) {
            whileBalancesAreWrong(() -> run(night));
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("the books do not agree: balance-is-sum-of-transfers"))
                    .noneMatch(line -> line.contains(CLEAN));
        }
    }

    /** Taken back each time: these snapshots end in the future, where journals are still to come. */
    @Test
    void busyAccountsAreSnappedOnceForWhatTheyHaveMoved() {
        Snapshots later = new Snapshots(sql, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
        RecurringTask<Void> night = new LedgerJobs().ledgerSnapshotsByNight(later);
        assertThat(night.getName()).isEqualTo("ledger.snapshots");
        Money before = ledger.balance(Account.bank());
        try (HeardLog log = HeardLog.listen()) {
            transaction.executeWithoutResult(status -> {
                run(night);
                later.take(1);
                assertThat(ledger.balance(Account.bank())).isEqualTo(before);
                status.setRollbackOnly();
            });
            assertThat(log.lines()).anyMatch(line -> line.contains("accounts snapped"));
        }
        transaction.executeWithoutResult(status -> {
            assertThat(later.take(1)).isPositive();
            assertThat(later.take(1)).isZero();
            status.setRollbackOnly();
        });
    }

    @Test
    void eachControlOfTheBooksIsThere() {
        BookControls all = new BookControls();
        assertThat(List.of(
                        all.balancesAreTheSumsOfTheirTransfers(sql),
                        all.everyAccountWithAFloorHasABalance(sql),
                        all.noBalanceIsBelowItsFloor(sql),
                        all.theTrialBalanceIsZero(sql),
                        all.everyJournalHasLinesOfItsKind(sql),
                        all.noVoucherOwes(sql),
                        all.snapshotsAgreeWithTheTransfersBeforeThem(sql)))
                .allSatisfy(control -> assertThat(control.findings()).isEmpty())
                .extracting(Control::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheControlsFoundIsKnownEvenIfWhoAskedFailsAfterwards() {
        Control clean = control();
        Control dirty = control();
        Control never = control();
        ControlRuns runs = new ControlRuns(
                sql, transactions, Clock.fixed(NOW, ZoneOffset.UTC), gauges, List.of(clean, dirty, never));
        transaction.executeWithoutResult(status -> {
            runs.remember(Map.of(clean.name(), 0, dirty.name(), 3));
            status.setRollbackOnly();
        });
        assertThat(shown("win.ledger.control", clean)).isEqualTo(1);
        assertThat(shown("win.ledger.control", dirty)).isZero();
        assertThat(shown("win.ledger.control", never)).isNaN();
        assertThat(shown("win.ledger.control.ran", dirty)).isEqualTo(NOW.getEpochSecond());
        assertThat(shown("win.ledger.control.ran", never)).isNaN();
    }

    private void whileBalancesAreWrong(Runnable work) {
        transaction.executeWithoutResult(status -> {
            sql.sql("UPDATE ledger_balance SET balance = balance + 1 WHERE owner = ?")
                    .param(Ids.bytes(company.owner()))
                    .update();
            work.run();
            status.setRollbackOnly();
        });
    }

    private double shown(String figure, Control of) {
        return meters.get(figure).tag("control", of.name()).gauge().value();
    }

    @SuppressWarnings("NullAway") // these tasks ask nothing of who runs them
    private static void run(RecurringTask<Void> task) {
        task.execute(new TaskInstance<>(task.getName(), "now"), null);
    }

    private static Control control() {
        String name = "control-" + Ids.next();
        return new Control() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> findings() {
                return List.of();
            }
        };
    }
}
