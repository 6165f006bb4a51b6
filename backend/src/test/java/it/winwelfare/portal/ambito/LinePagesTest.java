package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.network.Alliance;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.Project;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The Ambito opens budget lines on an award, by the pages alone. */
class LinePagesTest extends AllianceStory {

    @Autowired
    private BudgetLines lines;

    @Test
    void aSecondClickOpensOneLine() throws Exception {
        Alliance alliance = alliance();
        Project project = awarded(alliance);
        String path = room(alliance) + "/progetti/" + project.id() + "/linee/nuova";
        String page = ada.read(path);
        assertThat(page).contains("Importo, periodo e regola poi non si possono cambiare");

        ada.sendFrom(page, path, line("200")).andExpect(redirectedUrl(room(alliance)));
        ada.sendFrom(page, path, line("200")).andExpect(redirectedUrl(room(alliance)));

        List<BudgetLine> opened = lines.of(ambito, alliance.id());
        assertThat(opened).singleElement().satisfies(line -> {
            assertThat(line.awarded()).isEqualTo(Money.euros(200));
            assertThat(line.rule().share()).isEqualTo(Percentage.basisPoints(1250));
            assertThat(line.rule().categories()).containsExactlyInAnyOrder("nursery", "summer-centre");
        });
        ada.sendFrom(page, path, line("201"))
                .andExpect(status().is(422))
                .andExpect(content().string(shows("Questa richiesta è già arrivata con un contenuto diverso")));
        ada.open(room(alliance))
                .andExpect(content().string(allOf(shows("€ 300,00"), shows("12,5% del prezzo, al massimo € 80,00"))));
    }

    @Test
    void aLineTakesNoMoreThanItsProjectHas() throws Exception {
        Alliance alliance = alliance();

        triesToOpen(alliance, line("500,01"))
                .andExpect(content()
                        .string(allOf(
                                shows("restano € 500,00"),
                                shows("value=\"500,01\""),
                                shows("value=\"nursery\" name=\"categories\" checked"))));

        assertThat(lines.of(ambito, alliance.id())).isEmpty();
    }

    @Test
    void whatWasTypedStaysBesideAnAmountThatIsNone() throws Exception {
        triesToOpen(alliance(), line("tanti"))
                .andExpect(content()
                        .string(allOf(
                                shows("f-awarded-error"),
                                shows("value=\"tanti\""),
                                shows("value=\"Estate e nidi\""),
                                shows("value=\"nursery\" name=\"categories\" checked"))));
    }

    @Test
    void aLineSaysForWhichServicesItIs() throws Exception {
        Alliance alliance = alliance();
        triesToOpen(alliance, line("10", "120")).andExpect(content().string(shows("f-share-error")));
        triesToOpen(alliance, line("10", "20 %")).andExpect(content().string(shows("Scegli almeno un servizio")));
        assertThat(lines.of(ambito, alliance.id())).isEmpty();
    }

    /** A word where a number belongs hides nothing of the rest, whichever kind of number it is. */
    @Test
    void aWordForANumberHidesNoOtherFault() throws Exception {
        String line = text(triesToOpen(alliance(), "share", "metà", "to", "domani", "name", ""));

        assertThat(List.of("name", "awarded", "from", "to", "share", "capPerPerson", "every"))
                .allSatisfy(field -> assertThat(line).contains("id=\"f-" + field + "-error\""));
    }

    @Test
    void aPeriodTheWrongWayRoundIsToldBesideTheEmptyFields() throws Exception {
        String line = text(triesToOpen(
                alliance(),
                "name",
                "",
                "awarded",
                "tanti",
                "from",
                today().toString(),
                "to",
                today().minusDays(1).toString(),
                "every",
                "false"));

        assertThat(line).contains("L’ultimo giorno viene prima del primo", "Scegli almeno un servizio");
        assertThat(List.of("name", "awarded", "to", "share", "capPerPerson"))
                .allSatisfy(field -> assertThat(line).contains("id=\"f-" + field + "-error\""));
    }

    @Test
    void aProjectOfAnotherAlleanzaIsNotFoundHere() throws Exception {
        Project foreign = awarded(alliance());
        ada.open(room(alliance()) + "/progetti/" + foreign.id() + "/linee/nuova")
                .andExpect(status().isNotFound());
    }

    /** Tries to open a line on a new award of the Alleanza, which is not possible. */
    private ResultActions triesToOpen(Alliance alliance, String... line) throws Exception {
        String path = room(alliance) + "/progetti/" + awarded(alliance).id() + "/linee/nuova";
        return ada.sendFrom(ada.read(path), path, line).andExpect(status().is(422));
    }

    private String[] line(String amount) {
        return line(amount, "12,5", "nursery", "summer-centre");
    }

    private String[] line(String amount, String share, String... categories) {
        Stream<String> typed = Stream.of(
                "name Estate e nidi",
                "awarded " + amount,
                "from " + today(),
                "to " + today().plusMonths(6),
                "share " + share,
                "capPerPerson 80",
                "every false");
        return Stream.concat(typed, Stream.of(categories).map(category -> "categories " + category))
                .flatMap(field -> Stream.of(field.split(" ", 2)))
                .toArray(String[]::new);
    }
}
