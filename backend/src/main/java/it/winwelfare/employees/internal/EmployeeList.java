package it.winwelfare.employees.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import it.winwelfare.employees.ImportColumn;
import it.winwelfare.problems.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded list row by row: any of the usual separators, quotes, blank lines, columns in any order under any usual title.
 * What is wrong with the whole file is thrown as a refusal; what is wrong with a row is for others to judge.
 */
final class EmployeeList implements AutoCloseable {

    static final int MOST_ROWS = 100_000;
    private static final int LONGEST_RECORD = 4 * FileShape.LONGEST_LINE;

    private final Records records;
    private final Header header;
    private int rows;
    private @Nullable ListedRow next;

    private EmployeeList(Records records, Header header) {
        this.records = records;
        this.header = header;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws Refused with a code {@code import-…} that says what is wrong with the file
     */
    static EmployeeList open(byte[] content) {
        FileShape shape = FileShape.of(content);
        char separator = Separator.of(shape);
        Records records = new Records(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(shape.reader())
                .iterator());
        return new EmployeeList(records, Header.of(header(records)));
    }

    private static List<String> header(Records records) {
        while (true) {
            CsvRecord record = records.next();
            if (record == null) {
                throw Refused.invalid("import-file-empty");
            }
            if (!isBlank(record) && !Separator.isDeclaration(record)) {
                return record.getFields();
            }
        }
    }

    /** Whether the file has the column at all. */
    boolean has(ImportColumn column) {
        return header.has(column);
    }

    /**
     * Whether there is one more row with something in it.
     *
     * @throws Refused {@code import-too-many-rows}, or {@code import-broken-quotes} if the file cannot be cut into rows
     */
    boolean hasNext() {
        while (next == null) {
            CsvRecord record = records.next();
            if (record == null) {
                return false;
            }
            if (!isBlank(record)) {
                if (++rows > MOST_ROWS) {
                    throw Refused.tooLarge("import-too-many-rows", "most", MOST_ROWS);
                }
                next = header.row(record);
            }
        }
        return true;
    }

    ListedRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        ListedRow row = next;
        next = null;
        return row;
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(cell -> Tidy.text(cell).isEmpty());
    }

    @Override
    public void close() {
        records.close();
    }

    /** The records of the parser, whose faults become refusals. */
    private static final class Records {

        private final CloseableIterator<CsvRecord> parsed;
        private long lastLine;

        Records(CloseableIterator<CsvRecord> parsed) {
            this.parsed = parsed;
        }

        /** Null at the end. */
        @Nullable CsvRecord next() {
            try {
                if (!parsed.hasNext()) {
                    return null;
                }
                CsvRecord record = parsed.next();
                lastLine = record.getStartingLineNumber();
                return record;
            } catch (CsvParseException broken) {
                throw Refused.invalid("import-broken-quotes", "afterLine", lastLine);
            }
        }

        void close() {
            try {
                parsed.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Which cell of a record belongs to which column. */
    private record Header(Map<ImportColumn, Integer> places, int width) {

        static Header of(List<String> titles) {
            Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
            for (int i = 0; i < titles.size(); i++) {
                ImportColumn column = HeaderWords.column(titles.get(i));
                if (column != null && places.putIfAbsent(column, i) != null) {
                    throw Refused.invalid("import-column-twice", "column", HeaderWords.title(column));
                }
            }
            if (places.isEmpty()) {
                throw Refused.invalid("import-no-header");
            }
            requireAll(places);
            return new Header(places, titles.size());
        }

        private static void requireAll(Map<ImportColumn, Integer> places) {
            List<String> missing = List.of(ImportColumn.values()).stream()
                    .filter(column -> column.required() && !places.containsKey(column))
                    .map(HeaderWords::title)
                    .toList();
            if (!missing.isEmpty()) {
                throw Refused.invalid("import-missing-columns", "columns", String.join(", ", missing));
            }
        }

        boolean has(ImportColumn column) {
            return places.containsKey(column);
        }

        ListedRow row(CsvRecord record) {
            Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
            places.forEach((column, place) ->
                    cells.put(column, place < record.getFieldCount() ? Tidy.text(record.getField(place)) : ""));
            boolean surplus = record.getFields().stream()
                    .skip(width)
                    .anyMatch(cell -> !Tidy.text(cell).isEmpty());
            return new ListedRow((int) record.getStartingLineNumber(), cells, surplus);
        }
    }
}
