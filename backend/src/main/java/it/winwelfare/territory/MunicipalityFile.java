package it.winwelfare.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bundled file of municipalities: UTF-8, commas, a header, empty fields for what is not known. */
final class MunicipalityFile {

    private MunicipalityFile() {}

    static List<Municipality> read(String resource) {
        try (InputStream file = MunicipalityFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource);
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return rows.stream().map(MunicipalityFile::municipality).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled municipalities cannot be read", unreadable);
        }
    }

    private static Municipality municipality(NamedCsvRecord row) {
        return new Municipality(
                row.getField("istat"),
                row.getField("belfiore"),
                row.getField("name"),
                row.getField("province"),
                degrees(row.getField("lat")),
                degrees(row.getField("lon")),
                count(row.getField("residents")));
    }

    private static @Nullable Integer count(String field) {
        return field.isEmpty() ? null : Integer.valueOf(field);
    }

    private static @Nullable Double degrees(String field) {
        return field.isEmpty() ? null : Double.valueOf(field);
    }
}
