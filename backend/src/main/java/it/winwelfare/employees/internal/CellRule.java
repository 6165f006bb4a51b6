package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportColumn;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;

/** What every cell must be before its meaning is asked. They are tried in this order, and the first that fails is told. */
enum CellRule {

    /** Only the e-mail address may be missing. */
    PRESENT(TypedText.REQUIRED) {
        @Override
        boolean allows(ImportColumn column, String value) {
            return !value.isEmpty() || !column.required();
        }
    },

    /** A sign that stands for a lost character says that the file went through the wrong encoding. */
    READABLE(TypedText.NOT_PLAIN) {
        @Override
        boolean allows(ImportColumn column, String value) {
            return value.chars().noneMatch(c -> c == LOST || Character.isISOControl(c));
        }
    },

    /** A text that a spreadsheet would compute when the list is exported again; no name or number begins so. */
    NO_FORMULA("cell-looks-like-formula") {
        @Override
        boolean allows(ImportColumn column, String value) {
            return value.isEmpty() || "=+-@".indexOf(value.charAt(0)) < 0;
        }
    },

    /** What the database has room for. */
    SHORT_ENOUGH(TypedText.TOO_LONG) {
        @Override
        boolean allows(ImportColumn column, String value) {
            return value.length() <= longest(column);
        }
    };

    private static final char LOST = '\uFFFD';

    private final String code;

    CellRule(String code) {
        this.code = code;
    }

    abstract boolean allows(ImportColumn column, String value);

    /** Whether the cell passes; if not, the reason is noted. */
    static boolean check(ImportColumn column, String value, FieldErrors.Collector errors) {
        for (CellRule rule : values()) {
            if (!rule.allows(column, value)) {
                if (rule == SHORT_ENOUGH) {
                    errors.add(column.key(), rule.code, "most", longest(column));
                } else {
                    errors.add(column.key(), rule.code);
                }
                return false;
            }
        }
        return true;
    }

    private static int longest(ImportColumn column) {
        return switch (column) {
            case PAYROLL_NUMBER -> 40;
            case TAX_CODE -> 32;
            case GIVEN_NAME, FAMILY_NAME -> 80;
            case CATEGORY -> 60;
            case EMAIL -> 254;
            case MUNICIPALITY -> 120;
        };
    }
}
