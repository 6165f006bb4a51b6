package it.winwelfare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    @Test
    void opensInAnItalianSpreadsheet() {
        byte[] file = CsvTable.withHeader("Città", "Importo", "Giorno", "Momento", "Numero", "Vuoto")
                .row(
                        "Nembro",
                        Money.cents(123_456),
                        LocalDate.of(2026, 3, 1),
                        Instant.parse("2026-03-01T23:30:00Z"),
                        7,
                        null)
                .bytes();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFCittà;Importo;Giorno;Momento;Numero;Vuoto\r\n"
                        + "Nembro;1234,56;01/03/2026;02/03/2026 00:30;7;\r\n");
    }

    @Test
    void quotesWhatWouldEndACellOrARow() {
        String file = new String(
                CsvTable.withHeader("a", "b")
                        .row("uno;due", "tre \"quattro\"\ncinque")
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(file).endsWith("\"uno;due\";\"tre \"\"quattro\"\"\ncinque\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 035", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void disarmsTextsThatASpreadsheetWouldRun(String text) {
        String file = new String(CsvTable.withHeader("a").row(text).bytes(), StandardCharsets.UTF_8);
        assertThat(file).contains("'" + text);
    }

    @Test
    void leavesItsOwnNegativeAmountsNumbers() {
        String file = new String(CsvTable.withHeader("a").row(Money.cents(-50)).bytes(), StandardCharsets.UTF_8);
        assertThat(file).endsWith("\r\n-0,50\r\n");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        CsvTable table = CsvTable.withHeader("a", "b");
        assertThatThrownBy(() -> table.row("only one")).isInstanceOf(IllegalArgumentException.class);
    }
}
