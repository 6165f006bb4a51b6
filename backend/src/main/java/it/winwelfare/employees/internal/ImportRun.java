package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeStayed;
import it.winwelfare.employees.EmployeesImported;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.ImportView;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.money.BusinessTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a confirmed import: good rows in chunks, then invitations in chunks, each chunk a transaction that also counts itself. So
 * it may be cut off anywhere and goes on, by the next run, from just where it was.
 */
@Component
public class ImportRun {

    static final int CHUNK = 500;
    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final TransactionTemplate transaction;
    private final ImportRecords imports;
    private final StagedRows staged;
    private final EmployeeChecks checks;
    private final EmployeeRecords records;
    private final EmployeeReads reads;
    private final EmployeeInvitations invitations;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            PlatformTransactionManager transactions,
            ImportRecords imports,
            StagedRows staged,
            EmployeeChecks checks,
            EmployeeRecords records,
            EmployeeReads reads,
            EmployeeInvitations invitations,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.imports = imports;
        this.staged = staged;
        this.checks = checks;
        this.records = records;
        this.reads = reads;
        this.invitations = invitations;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** Runs to the end. Nothing happens if the import is not running. */
    public void run(ImportId id) {
        while (step(this::applyChunk, id)) {
            log.debug("import {}: a chunk is written", id);
        }
        while (step(this::inviteChunk, id)) {
            log.debug("import {}: a chunk is invited", id);
        }
        step(this::finish, id);
    }

    /** Gives up after too many faults; what was applied stays. */
    void fail(ImportId id) {
        transaction.executeWithoutResult(status -> imports.end(id, ImportState.RUNNING, ImportState.FAILED));
    }

    private interface Step {
        boolean goOn(ImportRecords.Running running);
    }

    private boolean step(Step step, ImportId id) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> imports.lockRunning(id).map(step::goOn).orElse(false)));
    }

    private boolean applyChunk(ImportRecords.Running running) {
        ImportView view = running.view();
        List<StagedRow> rows = staged.toApply(view.id(), running.appliedLine(), CHUNK);
        if (rows.isEmpty()) {
            return false;
        }
        RowReading reading = new RowReading(view.company(), checks, records, BusinessTime.today(clock));
        List<RowReading.Read> read =
                reading.read(rows.stream().map(StagedRow::listed).toList(), true);
        List<StagedRow> bad = new ArrayList<>();
        Tally turnedBad = new Tally();
        List<CheckedEmployee> created = new ArrayList<>();
        List<Verdict.Changed> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            switch (read.get(i).verdict()) {
                case null -> {
                    bad.add(read.get(i).row());
                    turnedBad.add(List.of(rows.get(i)));
                }
                case Verdict.New one -> created.add(one.told());
                case Verdict.Changed one -> changed.add(one);
                case Verdict.Unchanged ignored -> log.debug("import {}: a row has become true meanwhile", view.id());
                case Verdict.Clash ignored -> throw new IllegalStateException("a clash is a bad row");
            }
        }
        records.insert(view.company(), created);
        records.update(changed);
        staged.turnedBad(view.id(), bad);
        imports.applied(view.id(), rows.size() - bad.size(), rows.getLast().line(), turnedBad);
        tellWhoIsBack(running, changed);
        return true;
    }

    private void tellWhoIsBack(ImportRecords.Running running, List<Verdict.Changed> changed) {
        changed.stream()
                .filter(Verdict.Changed::back)
                .forEach(one -> events.publishEvent(new EmployeeStayed(
                        actor(running), one.known().id(), running.view().company())));
    }

    private boolean inviteChunk(ImportRecords.Running running) {
        ImportView view = running.view();
        if (!view.inviting()) {
            return false;
        }
        List<StagedRow> rows = staged.good(view.id(), running.invitedLine(), CHUNK);
        if (rows.isEmpty()) {
            return false;
        }
        List<Invitee> invitees = invitees(view.company(), rows);
        int invited = invitations.send(actor(running), view.company(), invitees);
        imports.invited(view.id(), invited, rows.getLast().line());
        return true;
    }

    private List<Invitee> invitees(OrganisationId company, List<StagedRow> rows) {
        List<String> taxCodes = new ArrayList<>();
        for (StagedRow row : rows) {
            if (row.taxCode() != null) {
                taxCodes.add(row.taxCode());
            }
        }
        return reads.neverInvited(company, taxCodes);
    }

    private boolean finish(ImportRecords.Running running) {
        ImportView view = running.view();
        imports.end(view.id(), ImportState.RUNNING, ImportState.DONE);
        events.publishEvent(new EmployeesImported(
                actor(running), view.id(), view.company(), view.created(), view.changed(), view.bad(), view.invited()));
        return false;
    }

    /** Who confirmed it, with the authority of that moment: the import goes on if the person changes jobs meanwhile. */
    private Actor actor(ImportRecords.Running running) {
        UserId user = running.confirmedBy();
        if (user == null) {
            return Actor.system(ImportJobs.APPLY);
        }
        RoleIn role = new RoleIn(Role.COMPANY_HR, running.view().company());
        return new Actor(user, users.find(user).name(), Set.of(role), new Origin(Channel.JOB, null));
    }
}
