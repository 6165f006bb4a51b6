package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws the rows of old files away: they are personal data that nobody needs once the import is over (GDPR art. 5 c. 1 e). */
@Component
public class ImportCleaning {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int ROWS_AT_ONCE = 5_000;

    private final TransactionTemplate transaction;
    private final ImportRecords imports;
    private final StagedRows staged;
    private final Clock clock;

    ImportCleaning(PlatformTransactionManager transactions, ImportRecords imports, StagedRows staged, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.imports = imports;
        this.staged = staged;
        this.clock = clock;
    }

    /** Answers how many rows were thrown away. The counts of the imports stay. */
    public int run() {
        int removed = 0;
        for (ImportId old : imports.oldOnesWithRows(clock.instant().minus(KEPT))) {
            transaction.executeWithoutResult(status -> imports.end(old, ImportState.DRY_RUN, ImportState.CANCELLED));
            int some = removeSome(old);
            while (some > 0) {
                removed += some;
                some = removeSome(old);
            }
        }
        return removed;
    }

    private int removeSome(ImportId old) {
        Integer removed = transaction.execute(status -> staged.remove(old, ROWS_AT_ONCE));
        return removed == null ? 0 : removed;
    }
}
