package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.internal.Snapshots;
import it.winwelfare.money.Money;
import it.winwelfare.testing.WinTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random histories against a plain model in memory. Replay one with {@code -Dledger.seed=<seed>}. */
@WinTest
class LedgerHistoriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int STEPS = 400;

    /** The flows that the history may take: the rules that a newcomer would read from the docs. */
    private static final Map<JournalKind, List<AccountKind>> FLOWS = Map.of(
            JournalKind.COMPANY_DEPOSIT, List.of(AccountKind.BANK, AccountKind.COMPANY_FUNDS),
            JournalKind.GRANT_AWARD, List.of(AccountKind.BANK, AccountKind.GRANT_LINE),
            JournalKind.ALLOCATION, List.of(AccountKind.COMPANY_FUNDS, AccountKind.POCKET),
            JournalKind.PURCHASE, List.of(AccountKind.POCKET, AccountKind.VOUCHER),
            JournalKind.CANCELLATION, List.of(AccountKind.VOUCHER, AccountKind.POCKET),
            JournalKind.REDEMPTION, List.of(AccountKind.VOUCHER, AccountKind.PROVIDER_PAYABLE),
            JournalKind.REDEMPTION_UNDO, List.of(AccountKind.PROVIDER_PAYABLE, AccountKind.VOUCHER),
            JournalKind.POCKET_RETURN, List.of(AccountKind.POCKET, AccountKind.COMPANY_FUNDS));

    @Autowired
    private Ledger ledger;

    @Autowired
    private Atomically atomically;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Snapshots snapshots;

    private final Map<Account, Long> model = new HashMap<>();
    private final List<String> keysUsed = new ArrayList<>();

    @Test
    void everyHistoryLeavesTheBalancesThatAPlainModelGives() {
        long seed = Long.getLong("ledger.seed", new Random().nextLong());
        Random random = new Random(seed);
        Map<AccountKind, List<Account>> accounts = openAccounts();
        UUID run = Ids.next();
        for (int step = 0; step < STEPS; step++) {
            step(random, accounts, run, step);
            if (step % 97 == 0) {
                snapshots.take(1);
            }
        }
        for (List<Account> ofKind : accounts.values()) {
            for (Account account : ofKind) {
                assertThat(ledger.balance(account).cents())
                        .as("seed %d, %s", seed, account)
                        .isEqualTo(model.getOrDefault(account, 0L));
            }
        }
        assertThat(controls.run().findings()).as("seed %d", seed).isEmpty();
    }

    private Map<AccountKind, List<Account>> openAccounts() {
        Map<AccountKind, List<Account>> accounts = new HashMap<>();
        for (AccountKind kind : List.of(
                AccountKind.COMPANY_FUNDS,
                AccountKind.GRANT_LINE,
                AccountKind.POCKET,
                AccountKind.VOUCHER,
                AccountKind.PROVIDER_PAYABLE)) {
            List<Account> ofKind = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ofKind.add(new Account(kind, Ids.next()));
            }
            accounts.put(kind, ofKind);
        }
        atomically.run(() -> {
            ledger.open(Account.bank());
            accounts.values().forEach(ledger::open);
        });
        return accounts;
    }

    private void step(Random random, Map<AccountKind, List<Account>> accounts, UUID run, int step) {
        List<JournalKind> kinds = FLOWS.keySet().stream().sorted().toList();
        JournalKind kind = kinds.get(random.nextInt(kinds.size()));
        boolean repeat = !keysUsed.isEmpty() && random.nextInt(10) == 0;
        String key = repeat ? keysUsed.get(random.nextInt(keysUsed.size())) : kind + "-" + step;
        List<AccountKind> ends = FLOWS.get(kind);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Account debit = pick(random, accounts, ends.get(0));
            Account credit = pick(random, accounts, ends.get(1));
            lines.add(new Line(debit, credit, Money.cents(1 + random.nextInt(10_000))));
        }
        if (!holds(lines, kindOf -> kindOf == AccountKind.VOUCHER)) {
            return; // that a voucher is never overdrawn is the voucher's own rule, and not the ledger's
        }
        boolean mayPass = !repeat && holds(lines, AccountKind::floored);
        boolean passed = post(kind, run, key, lines);
        assertThat(passed).as("step %d of kind %s with key %s", step, kind, key).isEqualTo(mayPass);
        if (passed) {
            keysUsed.add(key);
            lines.forEach(line -> {
                model.merge(line.debit(), -line.amount().cents(), Long::sum);
                model.merge(line.credit(), line.amount().cents(), Long::sum);
            });
        }
    }

    private static Account pick(Random random, Map<AccountKind, List<Account>> accounts, AccountKind kind) {
        if (kind == AccountKind.BANK) {
            return Account.bank();
        }
        List<Account> ofKind = accounts.getOrDefault(kind, List.of());
        return ofKind.get(random.nextInt(ofKind.size()));
    }

    private boolean holds(List<Line> lines, Predicate<AccountKind> kinds) {
        Map<Account, Long> after = new HashMap<>();
        for (Line line : lines) {
            after.merge(line.debit(), -line.amount().cents(), Long::sum);
            after.merge(line.credit(), line.amount().cents(), Long::sum);
        }
        return after.entrySet().stream()
                .filter(delta -> kinds.test(delta.getKey().kind()))
                .allMatch(delta -> model.getOrDefault(delta.getKey(), 0L) + delta.getValue() >= 0);
    }

    private boolean post(JournalKind kind, UUID run, String key, List<Line> lines) {
        try {
            return atomically.call(() -> {
                Claim claim = ledger.claim(new Head(kind, run, DAY, new IdempotencyKey(run + key, new byte[32])));
                if (claim instanceof Claim.Fresh fresh) {
                    ledger.transfer(fresh.journal(), kind, lines);
                }
                return claim instanceof Claim.Fresh;
            });
        } catch (InsufficientFunds refused) {
            return false;
        }
    }
}
