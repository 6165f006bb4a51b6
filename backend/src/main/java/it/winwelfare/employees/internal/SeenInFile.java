package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportColumn;
import it.winwelfare.problems.FieldErrors;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may come only once in a file. The first row that says it keeps it; a later one is told on which line it was. */
final class SeenInFile {

    private final Map<String, Integer> taxCodes = new HashMap<>();
    private final Map<String, Integer> payrollNumbers = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    /** Whether nothing of it was said before; else the reasons are noted. */
    boolean isNew(CheckedEmployee told, int line, FieldErrors.Collector errors) {
        String taxCode = told.taxCode().value();
        note(taxCodes, taxCode, line, ImportColumn.TAX_CODE, "tax-code-twice-in-file", errors);
        note(
                payrollNumbers,
                told.payrollNumber(),
                line,
                ImportColumn.PAYROLL_NUMBER,
                "payroll-number-twice-in-file",
                errors);
        note(addresses, told.email(), line, ImportColumn.EMAIL, "email-twice-in-file", errors);
        return errors.isEmpty();
    }

    private static void note(
            Map<String, Integer> seen,
            @Nullable String value,
            int line,
            ImportColumn column,
            String code,
            FieldErrors.Collector errors) {
        if (value == null) {
            return;
        }
        Integer first = seen.putIfAbsent(value, line);
        if (first != null) {
            errors.add(column.key(), code, "line", first);
        }
    }
}
