package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.ImportColumn;
import java.util.EnumMap;
import java.util.Map;

/**
 * One row of a file, before anything is judged.
 *
 * @param line the line on which it begins; the first line of the file is 1
 * @param cells by column, tidied of outer spaces; columns that the file lacks are absent
 * @param surplus whether it has more cells than the header, with something in them
 */
record ListedRow(int line, Map<ImportColumn, String> cells, boolean surplus) {

    ListedRow {
        cells = new EnumMap<>(cells);
    }

    String cell(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    EmployeeData data() {
        String email = cell(ImportColumn.EMAIL);
        return new EmployeeData(
                cell(ImportColumn.PAYROLL_NUMBER),
                cell(ImportColumn.TAX_CODE),
                cell(ImportColumn.GIVEN_NAME),
                cell(ImportColumn.FAMILY_NAME),
                email.isEmpty() ? null : email,
                cell(ImportColumn.CATEGORY),
                cell(ImportColumn.MUNICIPALITY));
    }
}
