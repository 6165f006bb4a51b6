package it.winwelfare.employees;

import it.winwelfare.employees.internal.DryRun;
import it.winwelfare.employees.internal.ImportJobs;
import it.winwelfare.employees.internal.ImportRecords;
import it.winwelfare.employees.internal.StagedRows;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.operations.Jobs;
import it.winwelfare.problems.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A company's list of employees as a file: first judged row by row, then applied by a job when a person confirms.
 *
 * <p>All of it is for the company's HR. The same file twice changes nothing: its rows are then found unchanged.
 */
@Component
@Transactional
public class EmployeeImports {

    private final DryRun dryRun;
    private final ImportRecords imports;
    private final StagedRows rows;
    private final Jobs jobs;

    EmployeeImports(DryRun dryRun, ImportRecords imports, StagedRows rows, Jobs jobs) {
        this.dryRun = dryRun;
        this.imports = imports;
        this.rows = rows;
        this.jobs = jobs;
    }

    /**
     * Reads a file (CSV with semicolon, comma or tab; UTF-8, UTF-16 or Windows-1252; at most 20 MB and 100 000 rows) and says of each
     * row what it would do. No employee is written.
     *
     * @param fileName only shown
     * @throws Refused if the file as a whole cannot be used: {@code import-file-empty}, {@code import-file-too-large},
     *     {@code import-file-is-spreadsheet}, {@code import-file-not-text}, {@code import-line-too-long}, {@code import-no-header},
     *     {@code import-missing-columns}, {@code import-column-twice}, {@code import-broken-quotes}, {@code import-no-rows},
     *     {@code import-too-many-rows}; nothing is kept then
     */
    public ImportId upload(Actor actor, OrganisationId company, String fileName, byte[] content) {
        actor.require(company, Role.COMPANY_HR);
        return dryRun.of(company, fileName, content);
    }

    /** How far it has come. */
    @Transactional(readOnly = true)
    public ImportView find(Actor actor, ImportId id) {
        ImportView view = imports.find(id).orElseThrow(() -> Refused.notFound("unknown-import"));
        actor.require(view.company(), Role.COMPANY_HR);
        return view;
    }

    /** Its rows in the order of the file. They are thrown away thirty days after the upload. */
    @Transactional(readOnly = true)
    public Slice<ImportRow> rows(Actor actor, ImportId id, boolean onlyBad, @Nullable String cursor) {
        find(actor, id);
        return rows.list(id, onlyBad, cursor);
    }

    /**
     * Has the good rows applied by a job; the bad ones are left out. Confirming again does nothing.
     *
     * @param invite whether everybody of the list who has an address, no account and no invitation yet is invited afterwards
     * @throws Refused {@code import-not-waiting} if it was cancelled or failed
     */
    public void confirm(Actor actor, ImportId id, boolean invite) {
        ImportView view = find(actor, id);
        if (imports.confirm(id, invite, actor.user())) {
            jobs.soon(ImportJobs.applying(id));
        } else if (view.state() == ImportState.CANCELLED || view.state() == ImportState.FAILED) {
            throw Refused.conflict("import-not-waiting");
        }
    }

    /**
     * Gives an import up before it was confirmed.
     *
     * @throws Refused {@code import-not-waiting} if it was confirmed or ended
     */
    public void cancel(Actor actor, ImportId id) {
        find(actor, id);
        if (!imports.end(id, ImportState.DRY_RUN, ImportState.CANCELLED)) {
            throw Refused.conflict("import-not-waiting");
        }
    }

    /** The newest imports of a company. */
    @Transactional(readOnly = true)
    public List<ImportView> recent(Actor actor, OrganisationId company) {
        actor.require(company, Role.COMPANY_HR);
        return imports.recent(company);
    }
}
