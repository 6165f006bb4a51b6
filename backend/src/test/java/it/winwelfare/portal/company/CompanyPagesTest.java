package it.winwelfare.portal.company;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.companies.Carnets;
import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.money.Money;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.Vouchers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** HR from the list of people to the services that they may use, and what no page of HR tells. */
class CompanyPagesTest extends CompanyStory {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Employees employees;

    @Autowired
    private EmployeeImports imports;

    @Autowired
    private Families families;

    @Autowired
    private Carnets carnets;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Organisations organisations;

    @Test
    void aListOfPeopleIsJudgedRowByRowBeforeAnythingIsWritten() throws Exception {
        String file = SamplePeople.csv(1, 2)
                + SamplePeople.row(1) + "\n"
                + SamplePeople.row(4).replace("Albino", "Albinno") + "\n"
                + SamplePeople.row(6).replace(SamplePeople.taxCode(6), "RSSMRA80A01A794A") + "\n";
        String result = leadsTo(hr.upload("/azienda/persone/importa", "organico.csv", file));
        hr.open(result)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                shows("organico.csv"),
                                shows("è già alla riga 2"),
                                shows("Albinno"),
                                shows("L’ultima lettera del codice fiscale non corrisponde"),
                                shows("Le righe sbagliate restano fuori"),
                                shows("Scrivi 2 persone"))));
        assertThat(employees.participants(employer.id(), null)).isEmpty();

        hr.upload("/azienda/persone/importa", "vuoto.csv", "")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("href=\"#f-file\"")));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        String file = SamplePeople.csv(1, 3);
        String first = leadsTo(hr.upload("/azienda/persone/importa", "organico.csv", file));
        hr.send(first + "/conferma").andExpect(redirectedUrl(first));
        hr.send(first + "/conferma").andExpect(redirectedUrl(first));
        ImportId id = ImportId.parse(first.replace("/azienda/persone/importa/", ""));
        await().atMost(PATIENCE).until(() -> imports.find(employer.hr(), id).state() == ImportState.DONE);
        hr.open(first).andExpect(content().string(shows("Fatto: 3 persone scritte")));

        String again = leadsTo(hr.upload("/azienda/persone/importa", "organico.csv", file));
        hr.open(again)
                .andExpect(content().string(allOf(shows("Non c’è niente da scrivere"), not(shows("/conferma\"")))));
        assertThat(employees.participants(employer.id(), null)).hasSize(3);
    }

    @Test
    void theCarnetIsWhatWasTicked() throws Exception {
        hr.open("/azienda/servizi").andExpect(content().string(shows("Possono usare tutti i servizi")));
        hr.send("/azienda/servizi", "scelta", "alcuni", "servizio", "nursery", "servizio", "carer")
                .andExpect(redirectedUrl("/azienda/servizi"));
        hr.open("/azienda/servizi")
                .andExpect(content().string(allOf(shows("Possono usare 2 servizi"), shows("I servizi sono salvati"))));
        assertThat(carnets.of(employer.id()).categories()).containsExactlyInAnyOrder("nursery", "carer");
        hr.send("/azienda/servizi", "scelta", "tutti").andExpect(status().is3xxRedirection());
        assertThat(carnets.of(employer.id()).chosen()).isFalse();
    }

    @Test
    void noPageOfHrNamesAServiceAProviderOrARelative() throws Exception {
        Worker anna = valley.worker(employer);
        Seller seller = valley.seller();
        String title = "Estate segreta " + SampleOrganisations.word();
        OfferId offer = valley.live(seller, valley.summerWeek(seller, title));
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        FamilyMemberId child = families.add(
                anna.actor(),
                anna.employee().id(),
                new NewFamilyMember(
                        "Zaccaria",
                        "Segretissimi",
                        Relationship.CHILD,
                        valley.today().minusYears(7),
                        null,
                        true,
                        false));
        Quote quote = vouchers.quote(anna.actor(), offer, child);
        vouchers.purchase(
                anna.actor(),
                new Purchase(quote.version().id(), child, quote.own(), "buy-" + SampleOrganisations.word()));
        String plan = "/azienda/piani/"
                + Pattern.compile("/azienda/piani/([0-9a-f-]{36})")
                        .matcher(hr.read("/azienda/piani"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        List<String> pages = List.of(
                "/azienda",
                "/azienda/persone",
                "/azienda/persone?usciti=true",
                "/azienda/persone/importa",
                "/azienda/piani",
                plan,
                "/azienda/servizi",
                "/azienda/collegamenti",
                "/azienda/accessi",
                "/azienda/persone/" + anna.employee().id() + "/uscita");
        String provider = organisations.find(seller.id()).name();
        for (String path : pages) {
            hr.open(path).andExpect(status().isOk());
            assertThat(hr.read(path))
                    .as(path)
                    .doesNotContain(title, provider, "Zaccaria", "Segretissimi", offer.toString());
        }
        assertThat(hr.read("/azienda")).as("the sum given out is told").contains("€\u00a0500,00");
    }
}
