package it.winwelfare.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as a CSV file that opens in an Italian spreadsheet by a double click: UTF-8 with byte order mark, semicolons, CRLF, a comma
 * before the cents, days as {@code 31/12/2026} and instants in Europe/Rome.
 *
 * <p>Texts that a spreadsheet would run as formulas get an apostrophe in front (OWASP, "CSV injection"); numbers and amounts are ours
 * and stay numbers.
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ITALY);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ITALY);

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final CsvWriter writer;
    private final int columns;

    private CsvTable(int columns) {
        this.columns = columns;
        OutputStreamWriter text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        try {
            text.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException("no table in memory", e);
        }
        this.writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** Starts a table with its header. */
    public static CsvTable withHeader(String... columns) {
        return new CsvTable(columns.length).row((Object[]) columns);
    }

    /**
     * Adds a row.
     *
     * @param cells texts, {@link Money}, numbers, {@link LocalDate}, {@link Instant}; null is an empty cell
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public CsvTable row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        List<String> texts = Arrays.stream(cells).map(CsvTable::text).toList();
        writer.writeRecord(texts);
        return this;
    }

    /** The file as it stands. */
    public byte[] bytes() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("no table in memory", e);
        }
        return file.toByteArray();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Money amount -> amount.toPlainString().replace('.', ',');
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case LocalDate day -> DAY.format(day);
            case Instant moment -> MOMENT.format(moment.atZone(BusinessTime.ZONE));
            default -> disarmed(cell.toString());
        };
    }

    private static String disarmed(String text) {
        boolean formula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
