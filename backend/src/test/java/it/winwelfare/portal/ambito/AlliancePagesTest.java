package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.Projects;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The Ambito founds an Alleanza, gives it members, an award and budget lines, by the pages alone. */
@WinTest
class AlliancePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Projects projects;

    @Autowired
    private BudgetLines lines;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Clock clock;

    private final Actor ambito = SampleOrganisations.ambito();
    private Visit ada;
    private OrganisationId lead;

    @BeforeEach
    void aLead() throws Exception {
        ada = Visit.of(mvc, People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next())));
        lead = organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.PUBLIC_BODY));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void aNewAlleanzaGetsItsAddressFromItsName() throws Exception {
        String word = SampleOrganisations.word();
        String page = Objects.requireNonNull(ada.sendFrom(
                        ada.read("/ambito/rete/nuova"),
                        "/ambito/rete/nuova",
                        "title",
                        "Città & Tempo " + word,
                        "lead",
                        lead.toString(),
                        "declaredPartners",
                        "7",
                        "slug",
                        "")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        Alliance founded = alliances.bySlug("citta-tempo-" + word);
        assertThat(page).isEqualTo("/ambito/rete/" + founded.id());
        assertThat(alliances.members(founded.id())).extracting(one -> one.id()).containsExactly(lead);
        ada.open(page)
                .andExpect(content()
                        .string(allOf(
                                shows("Città &amp; Tempo"), shows("Un aderente"), shows("Ancora nessun progetto"))));
        ada.open("/ambito/rete").andExpect(content().string(shows(page)));
    }

    @Test
    void anAlleanzaWithoutNameOrLeadIsNotFounded() throws Exception {
        String page = ada.read("/ambito/rete/nuova");
        ada.sendFrom(page, "/ambito/rete/nuova", "title", "", "lead", "", "declaredPartners", "", "slug", "X Y")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("f-title-error"),
                                shows("f-lead-error"),
                                shows("f-declaredPartners-error"),
                                shows("value=\"X Y\""))));
        ada.sendFrom(page, "/ambito/rete/nuova", "title", "Nuova", "lead", "", "declaredPartners", "molti", "slug", "")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("Scrivi un numero intero."), shows("value=\"molti\""))));
    }

    @Test
    void aMemberIsAddedFromItsDay() throws Exception {
        Alliance alliance = alliance();
        OrganisationId company =
                organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.COMPANY));
        LocalDate from = today().plusMonths(1);

        ada.send(room(alliance) + "/membri", "organisation", company.toString(), "from", from.toString())
                .andExpect(redirectedUrl(room(alliance)));

        assertThat(alliances.of(company, from)).containsExactly(alliance.id());
        assertThat(alliances.of(company, from.minusDays(1))).isEmpty();
        String name = organisations.find(company).name();
        ada.open(room(alliance)).andExpect(content().string(allOf(shows(name), shows("2 aderenti"))));
        ada.send(room(alliance) + "/membri", "organisation", "", "from", "")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("f-organisation-error"), shows("f-from-error"))));
    }

    @Test
    void anAwardMustAddUp() throws Exception {
        Alliance alliance = alliance();
        String path = room(alliance) + "/progetti/nuovo";
        String[] wrong = award("23,55", "1000", "1");
        ada.sendFrom(ada.read(path), path, wrong)
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("f-score-error"), shows("value=\"23,55\""))));
        ada.sendFrom(ada.read(path), path, award("23,5", "999,99", "1"))
                .andExpect(status().is(422))
                .andExpect(content().string(shows("f-totalCost-error")));
        assertThat(projects.of(alliance.id())).isEmpty();

        ada.sendFrom(ada.read(path), path, award("23,5", "1000", "1")).andExpect(redirectedUrl(room(alliance)));

        assertThat(projects.of(alliance.id())).singleElement().satisfies(project -> {
            assertThat(project.awarded()).isEqualTo(Money.euros(500));
            assertThat(project.scoreTenths()).isEqualTo(235);
        });
        ada.open(room(alliance)).andExpect(content().string(allOf(shows("€ 500,00"), shows("Apri una linea"))));
    }

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
        Alliance alliance = alliance();
        String award = text(ada.send(
                        room(alliance) + "/progetti/nuovo",
                        "rank",
                        "primo",
                        "score",
                        "tanti",
                        "totalCost",
                        "molto",
                        "requested",
                        "")
                .andExpect(status().is(422)));
        String line = text(triesToOpen(alliance, "share", "metà", "to", "domani", "name", ""));

        assertThat(List.of("programme", "rank", "title", "totalCost", "coFinancing", "requested", "awarded", "score"))
                .allSatisfy(field -> assertThat(award).contains("id=\"f-" + field + "-error\""));
        assertThat(List.of("name", "awarded", "from", "to", "share", "capPerPerson", "every"))
                .allSatisfy(field -> assertThat(line).contains("id=\"f-" + field + "-error\""));
    }

    @Test
    void aProjectOfAnotherAlleanzaIsNotFoundHere() throws Exception {
        Project foreign = awarded(alliance());
        ada.open(room(alliance()) + "/progetti/" + foreign.id() + "/linee/nuova")
                .andExpect(status().isNotFound());
    }

    private Alliance alliance() {
        return alliances.find(alliances.found(ambito, SampleOrganisations.alliance(lead)));
    }

    private Project awarded(Alliance alliance) throws Exception {
        String path = room(alliance) + "/progetti/nuovo";
        ada.sendFrom(ada.read(path), path, award("10", "1000", "1")).andExpect(redirectedUrl(room(alliance)));
        return projects.of(alliance.id()).getFirst();
    }

    /** Tries to open a line on a new award of the Alleanza, which is not possible. */
    private ResultActions triesToOpen(Alliance alliance, String... line) throws Exception {
        String path = room(alliance) + "/progetti/" + awarded(alliance).id() + "/linee/nuova";
        return ada.sendFrom(ada.read(path), path, line).andExpect(status().is(422));
    }

    private static String[] award(String score, String cost, String rank) {
        return new String[] {
            "programme",
            "2027 " + SampleOrganisations.word(),
            "title",
            "Conciliare",
            "rank",
            rank,
            "score",
            score,
            "totalCost",
            cost,
            "coFinancing",
            "400",
            "requested",
            "600",
            "awarded",
            "500"
        };
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

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static String room(Alliance alliance) {
        return "/ambito/rete/" + alliance.id();
    }
}
