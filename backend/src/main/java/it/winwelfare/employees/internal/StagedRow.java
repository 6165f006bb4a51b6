package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportColumn;
import it.winwelfare.employees.ImportRow;
import it.winwelfare.employees.ImportRow.Change;
import it.winwelfare.employees.ImportRow.RowError;
import it.winwelfare.employees.ImportRow.Status;
import it.winwelfare.problems.FieldErrors.FieldError;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as it waits in the database: what the file said, and what was found. Good rows are read and judged again from their cells
 * when they are applied, since the world may have moved since the dry run.
 */
record StagedRow(
        int line,
        Status status,
        @Nullable String taxCode,
        Map<String, String> cells,
        List<Change> changes,
        List<RowError> errors) {

    private static final int LONGEST_SHOWN = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};

    /** The two lists in one column. */
    private record Findings(List<Change> changes, List<RowError> errors) {}

    static StagedRow good(ListedRow row, Status status, CheckedEmployee told, List<Change> changes) {
        return new StagedRow(row.line(), status, told.taxCode().value(), shown(row), changes, List.of());
    }

    static StagedRow bad(ListedRow row, List<FieldError> errors) {
        List<RowError> reasons = errors.stream().map(StagedRow::reason).toList();
        return new StagedRow(row.line(), Status.BAD, null, shown(row), List.of(), reasons);
    }

    static StagedRow read(int line, Status status, @Nullable String taxCode, String cells, @Nullable String findings) {
        Findings found =
                findings == null ? new Findings(List.of(), List.of()) : JSON.readValue(findings, Findings.class);
        return new StagedRow(line, status, taxCode, JSON.readValue(cells, CELLS), found.changes(), found.errors());
    }

    /** The row again as it came from the file; only for good rows, whose cells are kept whole. */
    ListedRow listed() {
        Map<ImportColumn, String> whole = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : ImportColumn.values()) {
            String cell = cells.get(column.key());
            if (cell != null) {
                whole.put(column, cell);
            }
        }
        return new ListedRow(line, whole, false);
    }

    String cellsText() {
        return JSON.writeValueAsString(cells);
    }

    @Nullable String findingsText() {
        return changes.isEmpty() && errors.isEmpty() ? null : JSON.writeValueAsString(new Findings(changes, errors));
    }

    ImportRow view() {
        return new ImportRow(line, status, cells, changes, errors);
    }

    private static RowError reason(FieldError error) {
        return new RowError(
                error.field(),
                error.code(),
                error.arguments().values().stream().map(String::valueOf).toList());
    }

    private static Map<String, String> shown(ListedRow row) {
        Map<String, String> shown = new LinkedHashMap<>();
        row.cells()
                .forEach((column, cell) -> shown.put(
                        column.key(), cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…"));
        return shown;
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "StagedRow[" + line + "]";
    }
}
