package it.winwelfare.documents;

import java.util.List;

/**
 * A table as a CSV file that opens in Italian Excel as it is: UTF-8 with byte order mark, semicolons, CRLF. Texts that a spreadsheet
 * would run as formulas are disarmed.
 */
public final class CsvTable {

    /** Starts a table with its header. */
    public static CsvTable withHeader(String... columns) {
        throw new UnsupportedOperationException();
    }

    /** Adds a row: texts, {@code Money} by its plain text, numbers, days; null is an empty cell. */
    public CsvTable row(List<?> cells) {
        throw new UnsupportedOperationException();
    }

    /** The file. */
    public byte[] bytes() {
        throw new UnsupportedOperationException();
    }
}
