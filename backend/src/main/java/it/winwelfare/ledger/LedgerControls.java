package it.winwelfare.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Runs every {@link Control} over the books. */
@Component
public class LedgerControls {

    private final List<Control> controls;

    LedgerControls(List<Control> controls) {
        this.controls = List.copyOf(controls);
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

    /** Reads the books in one consistent view, so that it may run beside the traffic. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report run() {
        List<String> findings = new ArrayList<>();
        for (Control control : controls) {
            control.findings().forEach(finding -> findings.add(control.name() + ": " + finding));
        }
        return new Report(findings, controls.size());
    }
}
