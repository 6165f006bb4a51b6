package it.winwelfare.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the demo's bundled tables. */
final class DemoTable {

    private DemoTable() {}

    /** The rows of {@code resources/demo/<name>.csv}. */
    static List<NamedCsvRecord> rows(String name, char separator) {
        String path = "/demo/" + name + ".csv";
        try (InputStream bytes = DemoTable.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("the table is not in the jar: " + path);
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be read: " + path, e);
        }
    }
}
