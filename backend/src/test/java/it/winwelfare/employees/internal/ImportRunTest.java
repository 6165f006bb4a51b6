package it.winwelfare.employees.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.employees.EmployeeFilter;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.EmployeeRow;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.ImportView;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Users;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that writes the people of a file: cut off, repeated, and with very many of them. */
class ImportRunTest extends ImportStory {

    private static final Logger log = LoggerFactory.getLogger(ImportRunTest.class);

    @Autowired
    private StagedRows staged;

    @Autowired
    private EmployeeChecks checks;

    @Autowired
    private EmployeeReads reads;

    @Autowired
    private EmployeeRecords people;

    @Autowired
    private Users users;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcClient client;

    @Autowired
    private Clock clock;

    @Test
    void goesOnFromWhereItWasCutOffAndDoublesNothing() {
        ImportId id = confirmed(SamplePeople.csv(0, 1_700));
        for (int insertions : new int[] {1, 0, 2}) {
            assertThatThrownBy(() -> cutOffAfter(insertions).run(id)).isInstanceOf(PowerCut.class);
        }
        ImportView cut = imports.find(system, id);
        assertThat(cut.state()).isEqualTo(ImportState.RUNNING);
        assertThat(cut.applied()).isEqualTo(1_500);
        assertThat(employees.participants(company, null)).hasSize(1_500);
        run.run(id);
        ImportView done = imports.find(system, id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.applied()).isEqualTo(1_700);
        assertThat(employees.participants(company, null)).hasSize(1_700);
        run.run(id);
        assertThat(imports.find(system, id)).isEqualTo(done);
    }

    /** The scheduler forgets a job after it was marked, and so may run one that is given up. */
    @Test
    void whatIsGivenUpStaysSo() {
        ImportId id = confirmed(SamplePeople.csv(0, 2));
        run.fail(id);
        ImportView failed = imports.find(system, id);
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        run.fail(id);
        run.run(id);
        assertThat(imports.find(system, id)).isEqualTo(failed);
        assertThat(employees.participants(company, null)).isEmpty();
    }

    @Test
    void invitesThePeopleOfTheListOnce() {
        employees.upsert(system, company, SamplePeople.data(70, "Operai"));
        ImportId id = confirmed(SamplePeople.csv(0, 3), true);
        run.run(id);
        assertThat(imports.find(system, id).invited()).isEqualTo(3);
        ImportId again = confirmed(SamplePeople.csv(0, 4), true);
        run.run(again);
        assertThat(imports.find(system, again).invited()).isEqualTo(1);
        assertThat(employees.list(system, company, EmployeeFilter.ALL, null).items())
                .filteredOn(row -> row.invitedAt() == null)
                .extracting(EmployeeRow::payrollNumber)
                .containsExactly("M70");
    }

    @Test
    void throwsOldRowsAwayAndKeepsTheCounts() {
        ImportId old = upload(SamplePeople.csv(0, 20));
        ImportId recent = upload(SamplePeople.csv(0, 20));
        transaction.executeWithoutResult(status -> client.sql(
                        "UPDATE employees_import SET uploaded_at = uploaded_at - INTERVAL 31 DAY WHERE id = :id")
                .param("id", Ids.bytes(old.value()))
                .update());
        new ImportCleaning(transactions, records, staged, clock).run();
        assertThat(rows(old, false)).isEmpty();
        assertThat(imports.find(system, old).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.find(system, old).total()).isEqualTo(20);
        assertThat(rows(recent, false)).hasSize(20);
    }

    /** Measured and told; the bound is wide, since the machine has other things to do. */
    @Test
    void importsTenThousandPeopleInSeconds() {
        byte[] file = SamplePeople.csv(0, 10_000).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        ImportId id = imports.upload(system, company, "diecimila.csv", file);
        long judged = System.nanoTime();
        confirm(id, false);
        run.run(id);
        long applied = System.nanoTime();
        log.info("10 000 rows: dry run {} ms, applied {} ms", millis(judged - start), millis(applied - judged));
        assertThat(imports.find(system, id).applied()).isEqualTo(10_000);
        assertThat(Duration.ofNanos(applied - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The job, whose power is cut in the middle of a transaction: after so many chunks, when people are written and not yet counted. */
    private ImportRun cutOffAfter(int chunks) {
        EmployeeRecords cut = new EmployeeRecords(jdbc, client, clock) {
            private int done;

            @Override
            List<EmployeeId> insert(OrganisationId of, List<CheckedEmployee> told) {
                List<EmployeeId> ids = super.insert(of, told);
                if (done++ == chunks) {
                    throw new PowerCut();
                }
                return ids;
            }
        };
        return new ImportRun(
                transactions,
                records,
                staged,
                checks,
                cut,
                reads,
                new EmployeeInvitations(users, people),
                users,
                events,
                clock);
    }
}
