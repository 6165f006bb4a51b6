package it.winwelfare.ledger;

import it.winwelfare.ledger.internal.ControlRuns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Control} over the books. */
@Component
public class LedgerControls {

    private final List<Control> controls;
    private final ControlRuns runs;
    private final TransactionTemplate oneView;

    LedgerControls(List<Control> controls, ControlRuns runs, PlatformTransactionManager transactions) {
        this.controls = List.copyOf(controls);
        this.runs = runs;
        this.oneView = new TransactionTemplate(transactions);
        this.oneView.setReadOnly(true);
        this.oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What the controls found.
     *
     * @param findings each with the name of its control in front; empty when the books agree
     * @param controls how many controls ran
     */
    public record Report(List<String> findings, int controls) {

        /** Copies the findings. */
        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether the books agree. */
        public boolean clean() {
            return findings.isEmpty();
        }
    }

    /**
     * Reads the books in one consistent view, so that it may run beside the traffic; then remembers when each control ran and how
     * much it found.
     */
    public Report run() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> findings = new ArrayList<>();
        oneView.executeWithoutResult(status -> {
            for (Control control : controls) {
                List<String> found = control.findings();
                counts.put(control.name(), found.size());
                found.forEach(finding -> findings.add(control.name() + ": " + finding));
            }
        });
        runs.remember(counts);
        return new Report(findings, controls.size());
    }
}
