package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportRow.Status;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.FieldErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one file for one company: each checked by itself, beside the rows before it, and beside what is known. Used for the
 * dry run and again, with locks, when the rows are applied.
 */
final class RowReading {

    private final OrganisationId company;
    private final EmployeeChecks.Sheet checks;
    private final EmployeeRecords records;
    private final CategorySpelling spelling;
    private final LocalDate today;
    private final SeenInFile seen = new SeenInFile();

    RowReading(OrganisationId company, EmployeeChecks checks, EmployeeRecords records, LocalDate today) {
        this.company = company;
        this.checks = checks.sheet();
        this.records = records;
        this.spelling = records.spelling(company);
        this.today = today;
    }

    /**
     * A row with what it means.
     *
     * @param verdict null for a bad row
     */
    record Read(StagedRow row, @Nullable Verdict verdict) {}

    /** Judges the rows in their order. */
    List<Read> read(List<ListedRow> rows, boolean lock) {
        List<FieldErrors.Collector> errors = new ArrayList<>(rows.size());
        List<@Nullable CheckedEmployee> told = new ArrayList<>(rows.size());
        List<CheckedEmployee> good = new ArrayList<>(rows.size());
        for (ListedRow row : rows) {
            FieldErrors.Collector noted = FieldErrors.collect();
            CheckedEmployee employee = check(row, noted);
            errors.add(noted);
            told.add(employee);
            if (employee != null) {
                good.add(employee);
            }
        }
        KnownPeople known = records.known(company, good, lock);
        List<Read> read = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CheckedEmployee employee = told.get(i);
            read.add(
                    employee == null
                            ? new Read(StagedRow.bad(rows.get(i), errors.get(i).errors()), null)
                            : judge(rows.get(i), employee, known));
        }
        return read;
    }

    private @Nullable CheckedEmployee check(ListedRow row, FieldErrors.Collector errors) {
        if (row.surplus()) {
            errors.add("", "row-has-too-many-cells");
            return null;
        }
        CheckedEmployee employee = checks.check(row.data(), errors);
        if (employee == null || !seen.isNew(employee, row.line(), errors)) {
            return null;
        }
        return employee.withCategory(spelling.of(employee.category()));
    }

    private Read judge(ListedRow row, CheckedEmployee employee, KnownPeople known) {
        Verdict verdict = Verdict.of(employee, known, today);
        return switch (verdict) {
            case Verdict.New ignored -> new Read(StagedRow.good(row, Status.NEW, employee, List.of()), verdict);
            case Verdict.Changed changed ->
                new Read(StagedRow.good(row, Status.CHANGED, employee, changed.changes()), verdict);
            case Verdict.Unchanged ignored ->
                new Read(StagedRow.good(row, Status.UNCHANGED, employee, List.of()), verdict);
            case Verdict.Clash clash ->
                new Read(StagedRow.bad(row, clash.noted().errors()), null);
        };
    }
}
