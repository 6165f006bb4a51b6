package it.winwelfare.ledger.internal;

import io.micrometer.core.instrument.Tags;
import it.winwelfare.database.Utc;
import it.winwelfare.ledger.Control;
import it.winwelfare.operations.Gauges;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers the last run of each control, and tells it to those who watch. */
@Component
public class ControlRuns {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    ControlRuns(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            Gauges gauges,
            List<Control> controls) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (Control control : controls) {
            Tags tags = Tags.of("control", control.name());
            gauges.add(
                    "win.ledger.control",
                    "1 when the control found nothing in its last run, 0 when it did: then somebody must look",
                    tags,
                    () -> last(control).map(run -> run.findings() == 0 ? 1 : 0).orElse(null));
            gauges.add(
                    "win.ledger.control.ran",
                    "When the control ran last, in seconds since 1970",
                    tags,
                    () -> last(control).map(run -> run.at().getEpochSecond()).orElse(null));
        }
    }

    private record Run(int findings, Instant at) {}

    /** In a transaction of its own, so that it is known even if who asked for the controls fails afterwards. */
    public void remember(Map<String, Integer> findingsByControl) {
        LocalDateTime now = Utc.column(clock.instant());
        apart.executeWithoutResult(status -> findingsByControl.forEach((control, findings) -> jdbc.sql("""
                        INSERT INTO ledger_control_run (control, findings, ran_at) VALUES (:control, :findings, :now)
                        ON DUPLICATE KEY UPDATE findings = VALUES(findings), ran_at = VALUES(ran_at)
                        """)
                .param("control", control)
                .param("findings", findings)
                .param("now", now)
                .update()));
    }

    private Optional<Run> last(Control control) {
        @Nullable Optional<Run> found = apart.execute(status -> jdbc.sql(
                        "SELECT findings, ran_at FROM ledger_control_run WHERE control = :control")
                .param("control", control.name())
                .query((row, number) -> new Run(row.getInt(1), Utc.instant(row, "ran_at")))
                .optional());
        return found == null ? Optional.empty() : found;
    }
}
