package it.winwelfare.employees.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sign parts the cells of a file: semicolon (Excel in Italy), comma or tab. The header decides. */
final class Separator {

    private static final List<Character> KNOWN = List.of(';', ',', '\t');
    /** Excel's own way to say it, on a line before the header. */
    private static final Pattern DECLARED = Pattern.compile("\"?sep=([;,\\t])\"?\\s*");

    private static final Pattern DECLARED_AND_CUT = Pattern.compile("\"?sep=.*");

    private Separator() {}

    static char of(FileShape shape) {
        try (BufferedReader lines = new BufferedReader(shape.reader())) {
            String line = lines.readLine();
            while (line != null && line.isBlank()) {
                line = lines.readLine();
            }
            return line == null ? KNOWN.getFirst() : of(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char of(String line) {
        Matcher declared = DECLARED.matcher(line);
        if (declared.matches()) {
            return declared.group(1).charAt(0);
        }
        char best = KNOWN.getFirst();
        long most = 0;
        for (char candidate : KNOWN) {
            long known = known(line, candidate);
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    /** How many titles are known when the line is cut at the sign; titles have no separators in their quotes worth caring for. */
    private static long known(String line, char candidate) {
        return Pattern.compile(Pattern.quote(String.valueOf(candidate)))
                .splitAsStream(line)
                .filter(title -> HeaderWords.column(title) != null)
                .count();
    }

    /** Whether the record is the line {@code sep=;} and not yet the header. */
    static boolean isDeclaration(CsvRecord record) {
        return DECLARED_AND_CUT.matcher(record.getField(0).strip()).matches() && record.getFieldCount() <= 2;
    }
}
