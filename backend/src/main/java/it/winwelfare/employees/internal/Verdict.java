package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportColumn;
import it.winwelfare.employees.ImportRow.Change;
import it.winwelfare.problems.FieldErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a company's data about one person means beside what is known. The dry run, the import and the API ask the same question. */
sealed interface Verdict {

    /** The name of the datum that changes when somebody who had left is listed again. */
    String LEFT_ON = "leftOn";

    /** Nobody with this tax code is known in the company. */
    record New(CheckedEmployee told) implements Verdict {}

    /** Somebody known, with other data; somebody who had left is back. */
    record Changed(KnownEmployee known, CheckedEmployee told, boolean back, List<Change> changes) implements Verdict {

        /** The address after the change: one that was not told stays. */
        @Nullable String email() {
            return told.email() == null ? known.email() : told.email();
        }

        /** The last day after the change. */
        @Nullable LocalDate leftOn() {
            return back ? null : known.leftOn();
        }
    }

    /** Nothing to write. */
    record Unchanged(KnownEmployee known) implements Verdict {}

    /** It cannot be, for what is known of others. */
    record Clash(FieldErrors.Collector noted) implements Verdict {

        /** The refusal that tells all of it. */
        RuntimeException refusal() {
            try {
                noted.throwIfAny();
            } catch (FieldErrors refusal) {
                return refusal;
            }
            return new IllegalStateException("a clash without a reason");
        }
    }

    /**
     * Judges.
     *
     * @param today the business day
     */
    static Verdict of(CheckedEmployee told, KnownPeople people, LocalDate today) {
        FieldErrors.Collector errors = FieldErrors.collect();
        people.otherWithPayrollNumber(told)
                .ifPresent(other ->
                        errors.add(ImportColumn.PAYROLL_NUMBER.key(), "payroll-number-taken", "name", name(other)));
        people.otherWithEmail(told)
                .ifPresent(other -> errors.add(ImportColumn.EMAIL.key(), "email-of-another", "name", name(other)));
        if (!errors.isEmpty()) {
            return new Clash(errors);
        }
        return people.withTaxCode(told.taxCode().value())
                .<Verdict>map(known -> compare(known, told, today))
                .orElseGet(() -> new New(told));
    }

    private static Verdict compare(KnownEmployee known, CheckedEmployee told, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        note(changes, ImportColumn.PAYROLL_NUMBER.key(), known.payrollNumber(), told.payrollNumber());
        note(changes, ImportColumn.GIVEN_NAME.key(), known.givenName(), told.givenName());
        note(changes, ImportColumn.FAMILY_NAME.key(), known.familyName(), told.familyName());
        if (told.email() != null) {
            note(changes, ImportColumn.EMAIL.key(), Objects.requireNonNullElse(known.email(), ""), told.email());
        }
        note(changes, ImportColumn.CATEGORY.key(), known.category(), told.category());
        note(changes, ImportColumn.MUNICIPALITY.key(), known.municipalityIstat(), told.municipalityIstat());
        boolean back = known.hasLeft(today);
        if (back) {
            note(changes, LEFT_ON, String.valueOf(known.leftOn()), "");
        }
        return changes.isEmpty() ? new Unchanged(known) : new Changed(known, told, back, List.copyOf(changes));
    }

    private static void note(List<Change> changes, String column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(column, before, after));
        }
    }

    private static String name(KnownEmployee other) {
        return other.givenName() + " " + other.familyName();
    }
}
