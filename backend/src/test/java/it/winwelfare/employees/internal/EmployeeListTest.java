package it.winwelfare.employees.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.employees.ImportColumn;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as companies really send them, and files that are none. */
class EmployeeListTest {

    private static final String HEADER = "matricola;codice fiscale;nome;cognome;email;categoria;comune\n";
    private static final String ROW = "12;RSSMRA80A01A794N;Niccolò;Rossi;n.rossi@example.org;Impiegati;Albino\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsAccentsInEitherEncoding(String charset) {
        assertThat(cells(bytes(HEADER + ROW, charset), ImportColumn.GIVEN_NAME)).containsExactly("Niccolò");
    }

    @Test
    void leavesTheByteOrderMarkOut() {
        assertThat(cells(bytes("\uFEFF" + HEADER + ROW, "UTF-8"), ImportColumn.PAYROLL_NUMBER))
                .containsExactly("12");
        assertThat(cells(bytes("\uFEFF" + HEADER + ROW, "UTF-16LE"), ImportColumn.GIVEN_NAME))
                .containsExactly("Niccolò");
        assertThat(cells(bytes("\uFEFF" + HEADER + ROW, "UTF-16BE"), ImportColumn.GIVEN_NAME))
                .containsExactly("Niccolò");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparator(String separator) {
        String file = (HEADER + ROW).replace(";", separator);
        assertThat(cells(file, ImportColumn.CATEGORY)).containsExactly("Impiegati");
        assertThat(cells("sep=" + separator + "\r\n" + file, ImportColumn.CATEGORY))
                .containsExactly("Impiegati");
    }

    @Test
    void findsTheColumnsUnderAnyUsualTitleAndInAnyOrder() {
        String file = """
            City,Surname,First Name,E-MAIL,Note,Cod. Fiscale,N. Matricola,Qualifica
            Albino,"Rossi, detto ""il Rosso"\"",Anna,a@example.org,x,RSSMRA80A01A794N,7,Quadri
            """;
        List<ListedRow> rows = rows(bytes(file, "UTF-8"));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().cell(ImportColumn.FAMILY_NAME)).isEqualTo("Rossi, detto \"il Rosso\"");
        assertThat(rows.getFirst().cell(ImportColumn.PAYROLL_NUMBER)).isEqualTo("7");
        assertThat(rows.getFirst().cell(ImportColumn.MUNICIPALITY)).isEqualTo("Albino");
    }

    @Test
    void skipsBlankLinesAndKeepsTheNumbersOfTheOthers() {
        List<ListedRow> rows = rows(bytes("\n\n" + HEADER + "\n;;;;;;\n" + ROW + "   \n\n" + ROW, "UTF-8"));
        assertThat(rows).extracting(ListedRow::line).containsExactly(6, 9);
    }

    @Test
    void keepsACellOverTwoLinesTogether() {
        List<ListedRow> rows = rows(bytes(HEADER + ROW.replace("Niccolò", "\"Niccolò\r\nMaria\"") + ROW, "UTF-8"));
        assertThat(rows)
                .extracting(row -> row.cell(ImportColumn.GIVEN_NAME))
                .containsExactly("Niccolò Maria", "Niccolò");
        assertThat(rows).extracting(ListedRow::line).containsExactly(2, 4);
    }

    @Test
    void takesMissingCellsAtTheEndForEmptyAndTellsOfOnesTooMany() {
        List<ListedRow> rows = rows(
                bytes(HEADER + "12;RSSMRA80A01A794N;Anna\n" + ROW.strip() + ";;x\n" + ROW.strip() + ";;\n", "UTF-8"));
        assertThat(rows.getFirst().cell(ImportColumn.MUNICIPALITY)).isEmpty();
        assertThat(rows).extracting(ListedRow::surplus).containsExactly(false, true, false);
    }

    @Test
    void keepsAFormulaAsText() {
        assertThat(cells(HEADER + ROW.replace("Rossi", "\"=HYPERLINK(\"\"http://x\"\")\""), ImportColumn.FAMILY_NAME))
                .containsExactly("=HYPERLINK(\"http://x\")");
    }

    @Test
    void doesWithoutTheEmailColumn() {
        String file =
                "matricola;codice fiscale;nome;cognome;categoria;comune\n1;RSSMRA80A01A794N;Anna;Rossi;Quadri;Albino\n";
        assertThat(rows(bytes(file, "UTF-8")).getFirst().data().email()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\r\n \t ", "\uFEFF", ";;\n;;"})
    void refusesAnEmptyFile(String file) {
        refused("import-file-empty", bytes(file, "UTF-8"));
    }

    @Test
    void refusesASpreadsheet() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        refused("import-file-is-spreadsheet", zip.toByteArray());
        refused("import-file-is-spreadsheet", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
    }

    @Test
    void refusesWhatIsNoText() {
        refused("import-file-not-text", new byte[] {'a', 0, 'b', 'c'});
        refused("import-file-not-text", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] markedButBroken = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF, 'b'};
        refused("import-file-not-text", markedButBroken);
        refused("import-file-not-text", new byte[] {'a', (byte) 0x81, 'b'});
    }

    @Test
    void refusesALineOfAMegabyte() {
        Rejection refusal =
                refused("import-line-too-long", bytes(HEADER + ROW + "x".repeat(1024 * 1024) + "\n", "UTF-8"));
        assertThat(refusal.arguments()).containsEntry("line", 3);
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        Rejection refusal = refused("import-file-too-large", new byte[20 * 1024 * 1024 + 1]);
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesMoreThanAHundredThousandRows() {
        byte[] most = bytes("cf,matricola,nome,cognome,categoria,comune\n" + "1,2,3,4,5,6\n".repeat(100_000), "UTF-8");
        assertThat(rows(most)).hasSize(100_000);
        byte[] tooMany =
                bytes("cf,matricola,nome,cognome,categoria,comune\n" + "1,2,3,4,5,6\n".repeat(100_001), "UTF-8");
        refused("import-too-many-rows", tooMany);
    }

    @Test
    void refusesAFileWithoutHeader() {
        refused("import-no-header", bytes(ROW + ROW, "UTF-8"));
    }

    @Test
    void namesTheMissingColumns() {
        Rejection refusal =
                refused("import-missing-columns", bytes("matricola;nome;cognome;categoria\n1;a;b;c\n", "UTF-8"));
        assertThat(refusal.arguments()).containsEntry("columns", "codice fiscale, comune");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        Rejection refusal = refused("import-column-twice", bytes("CF;" + HEADER + ROW, "UTF-8"));
        assertThat(refusal.arguments()).containsEntry("column", "codice fiscale");
    }

    @Test
    void refusesQuotesThatDoNotClose() {
        Rejection refusal =
                refused("import-broken-quotes", bytes(HEADER + ROW + ROW.replace("Rossi", "\"Rossi") + ROW, "UTF-8"));
        assertThat(refusal.arguments()).containsEntry("afterLine", 2L);
        refused("import-broken-quotes", bytes(HEADER + ROW.replace("Rossi", "\"Rossi\"x") + ROW, "UTF-8"));
    }

    @Test
    void readsNothingFromAHeaderAlone() {
        assertThat(rows(bytes(HEADER, "UTF-8"))).isEmpty();
    }

    private static Rejection refused(String code, byte[] content) {
        List<Rejection> refusals = new ArrayList<>();
        assertThatThrownBy(() -> rows(content)).isInstanceOfSatisfying(Rejection.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            refusals.add(refusal);
        });
        return refusals.getFirst();
    }

    private static List<String> cells(String file, ImportColumn column) {
        return cells(file.getBytes(StandardCharsets.UTF_8), column);
    }

    private static List<String> cells(byte[] content, ImportColumn column) {
        return rows(content).stream().map(row -> row.cell(column)).toList();
    }

    private static List<ListedRow> rows(byte[] content) {
        List<ListedRow> rows = new ArrayList<>();
        try (EmployeeList list = EmployeeList.open(content)) {
            while (list.hasNext()) {
                rows.add(list.next());
            }
        }
        return rows;
    }

    private static byte[] bytes(String file, String charset) {
        return file.getBytes(Charset.forName(charset));
    }
}
