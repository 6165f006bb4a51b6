package it.winwelfare.portal.company;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.companies.Carnets;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.MachineClients.MachineClient;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.network.Organisations;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.Vouchers;
import it.winwelfare.wallets.Allocations;
import it.winwelfare.wallets.Wallets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** HR from the list of people to the money given out, by the pages alone. After each story the books must agree. */
@WinTest
class CompanyPagesTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private Employees employees;

    @Autowired
    private EmployeeImports imports;

    @Autowired
    private Families families;

    @Autowired
    private BankTransfers transfers;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Wallets wallets;

    @Autowired
    private Carnets carnets;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private MachineClients clients;

    @Autowired
    private Organisations organisations;

    @Autowired
    private LedgerControls controls;

    private Valley valley;
    private Employer employer;
    private UserView person;
    private Visit hr;

    @BeforeEach
    void aCompany() throws Exception {
        valley = beans.createBean(Valley.class);
        employer = valley.employer();
        person = People.with(users, new RoleIn(Role.COMPANY_HR, employer.id()));
        hr = Visit.of(mvc, person);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

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
    void aPlanKeepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        valley.worker(employer);
        hr.send(
                        "/azienda/piani/nuovo",
                        "name",
                        "Piano nonni",
                        "from",
                        "2026-12-01",
                        "to",
                        "2026-01-31",
                        "source",
                        "ON_TOP",
                        "amount",
                        "tanto",
                        "_carryOver",
                        "on",
                        "category",
                        "Operai",
                        "categoryAmount",
                        "12,34")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"Piano nonni\""),
                                shows("value=\"tanto\""),
                                shows("value=\"12,34\""),
                                shows("href=\"#f-amount\""))));
        hr.send(
                        "/azienda/piani/nuovo",
                        "name",
                        "Piano nonni",
                        "from",
                        "2026-12-01",
                        "to",
                        "2026-01-31",
                        "source",
                        "ON_TOP",
                        "amount",
                        "100",
                        "_carryOver",
                        "on")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-to\""), shows("value=\"2026-12-01\""))));
        hr.send(
                        "/azienda/piani/nuovo",
                        "name",
                        "Piano nonni",
                        "from",
                        "2026-12-01",
                        "to",
                        "2027-01-31",
                        "source",
                        "ON_TOP",
                        "_carryOver",
                        "on",
                        "category",
                        "Operai",
                        "categoryAmount",
                        "molto")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("value=\"molto\""), shows("aria-invalid=\"true\""))));
        hr.open("/azienda/piani").andExpect(content().string(shows("Ancora nessun piano")));
        String plan = leadsTo(hr.send(
                "/azienda/piani/nuovo",
                "name",
                "Piano nonni",
                "from",
                "2026-12-01",
                "to",
                "2027-01-31",
                "source",
                "ON_TOP",
                "_carryOver",
                "on",
                "category",
                "Operai",
                "categoryAmount",
                "1.150,50"));
        hr.open(plan).andExpect(content().string(allOf(shows("Operai"), shows("€ 1.150,50"))));
        hr.open(plan + "/modifica").andExpect(content().string(shows("value=\"1150,50\"")));
    }

    @Test
    void aSecondClickGivesTheAmountsOnce() throws Exception {
        Worker anna = valley.worker(employer);
        Worker bea = valley.worker(employer);
        load(Money.euros(500));
        String plan = activePlan("150");
        String page = hr.read(plan);
        assertThat(page).contains("Assegna a 2 persone: €\u00a0300,00");
        hr.sendFrom(page, plan + "/assegna").andExpect(redirectedUrl(plan));
        hr.sendFrom(page, plan + "/assegna").andExpect(redirectedUrl(plan));
        PlanId id = PlanId.parse(plan.replace("/azienda/piani/", ""));
        assertThat(allocations.of(employer.hr(), id)).singleElement().satisfies(one -> allocations.runNow(one.id()));
        assertThat(available(anna)).isEqualTo(Money.euros(150));
        assertThat(available(bea)).isEqualTo(Money.euros(150));
        assertThat(wallets.funds(employer.hr(), employer.id()).free()).isEqualTo(Money.euros(200));
        hr.open(plan).andExpect(content().string(shows("Nessuno aspetta un importo")));
    }

    @Test
    void withTooLittleMoneyNothingIsGivenAndThePageSaysWhy() throws Exception {
        Worker anna = valley.worker(employer);
        load(Money.euros(100));
        String plan = activePlan("100,01");
        String page = hr.read(plan);
        assertThat(page).contains("I soldi liberi non bastano").doesNotContain("/assegna\"");
        String answer = leadsTo(hr.send(plan + "/assegna", "key", SampleOrganisations.word()));
        hr.open(answer).andExpect(status().isOk());
        PlanId id = PlanId.parse(plan.replace("/azienda/piani/", ""));
        allocations.of(employer.hr(), id).forEach(one -> allocations.runNow(one.id()));
        assertThat(available(anna)).isEqualTo(Money.ZERO);
        assertThat(wallets.funds(employer.hr(), employer.id()).free()).isEqualTo(Money.euros(100));
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

    @Test
    void theSecretOfAConnectionIsShownOnceAndASecondSendingMakesNone() throws Exception {
        String page = hr.read("/azienda/collegamenti");
        assertThat(page).contains("Ancora nessun collegamento");
        String made = text(
                hr.sendFrom(page, "/azienda/collegamenti", "label", "Paghe").andExpect(status().isOk()));
        Matcher secret = SECRET.matcher(made);
        assertThat(secret.find()).isTrue();
        String said = secret.group(1);

        hr.sendFrom(page, "/azienda/collegamenti", "label", "Paghe")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("è già stato creato"), not(shows(said)))));
        MachineClient client = clients.list(employer.hr(), employer.id()).getFirst();
        assertThat(clients.list(employer.hr(), employer.id())).hasSize(1);
        assertThat(client.label()).isEqualTo("Paghe");
        assertThat(hr.read("/azienda/collegamenti")).contains(client.clientId()).doesNotContain(said);

        String confirm = "/azienda/collegamenti/" + client.clientId() + "/revoca";
        hr.open(confirm).andExpect(content().string(shows("non entra più")));
        hr.send(confirm).andExpect(redirectedUrl("/azienda/collegamenti"));
        hr.send(confirm).andExpect(redirectedUrl("/azienda/collegamenti"));
        assertThat(clients.list(employer.hr(), employer.id()).getFirst().revokedAt())
                .isNotNull();
        hr.open("/azienda/collegamenti").andExpect(content().string(shows("Revocati")));
        hr.open(confirm).andExpect(redirectedUrl("/azienda/collegamenti"));
    }

    @Test
    void aConnectionWantsANameAndBelongsToItsCompany() throws Exception {
        hr.send("/azienda/collegamenti", "label", " ", "once", "nonsense").andExpect(status().is(422));
        hr.send("/azienda/collegamenti", "label", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-label\""), shows("Scrivi un nome"))));
        assertThat(clients.list(employer.hr(), employer.id())).isEmpty();

        Employer other = valley.employer();
        String foreign = clients.create(other.hr(), other.id(), "Loro").clientId();
        hr.open("/azienda/collegamenti/" + foreign + "/revoca").andExpect(status().isNotFound());
        hr.send("/azienda/collegamenti/" + foreign + "/revoca").andExpect(status().isNotFound());
        assertThat(clients.list(other.hr(), other.id()).getFirst().revokedAt()).isNull();
    }

    @Test
    void hrInvitesAColleagueAndNobodyTakesTheirOwnAccessAway() throws Exception {
        String email = People.address().value();
        hr.send(
                        "/azienda/accessi/invita",
                        "name",
                        "",
                        "email",
                        "non-un-indirizzo",
                        "role",
                        "COMPANY_HR",
                        "language",
                        "it")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-name\""), shows("value=\"non-un-indirizzo\""))));
        hr.send("/azienda/accessi/invita", "name", "Carla Neri", "email", email, "role", "COMPANY_HR", "language", "it")
                .andExpect(redirectedUrl("/azienda/accessi"));
        hr.open("/azienda/accessi").andExpect(content().string(allOf(shows(email), shows("sei tu"))));
        hr.send("/azienda/accessi/invita", "name", "X", "email", email, "role", "AMBITO", "language", "it")
                .andExpect(status().is(422));

        UserView colleague = People.with(users, new RoleIn(Role.COMPANY_HR, employer.id()));
        hr.send("/azienda/accessi/" + person.id() + "/COMPANY_HR/togli").andExpect(status().is3xxRedirection());
        hr.send("/azienda/accessi/" + colleague.id() + "/COMPANY_HR/togli").andExpect(status().is3xxRedirection());
        assertThat(users.of(employer.hr(), employer.id()))
                .extracting(holder -> holder.user())
                .containsExactly(person.id());
    }

    @Test
    void whoIsNotOfHrStaysOutside() throws Exception {
        Visit counter = Visit.of(mvc, People.with(users, Role.PROVIDER));
        Visit employee = Visit.of(mvc, People.with(users, new RoleIn(Role.EMPLOYEE, employer.id())));
        for (String path : Set.of(
                "/azienda",
                "/azienda/persone",
                "/azienda/piani",
                "/azienda/servizi",
                "/azienda/collegamenti",
                "/azienda/accessi")) {
            counter.open(path).andExpect(status().isForbidden());
            employee.open(path).andExpect(status().isForbidden());
        }
        employee.send("/azienda/collegamenti", "label", "Mio").andExpect(status().isForbidden());
        Visit stranger = Visit.of(
                mvc,
                People.with(users, new RoleIn(Role.COMPANY_HR, valley.employer().id())));
        load(Money.euros(100));
        valley.worker(employer);
        String plan = activePlan("50");
        String theirs = leadsTo(hr.upload("/azienda/persone/importa", "organico.csv", SamplePeople.csv(1, 1)));
        for (String path : List.of(plan, plan + "/modifica", theirs)) {
            assertThat(stranger.open(path).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(stranger.send(plan + "/assegna", "key", "theirs")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
        assertThat(stranger.send(theirs + "/conferma").andReturn().getResponse().getStatus())
                .isIn(403, 404);
    }

    private void load(Money money) {
        String word = SampleOrganisations.word();
        transfers.record(
                SampleOrganisations.ambito(),
                new NewBankTransfer(employer.id(), money, valley.today(), "BON" + word),
                word);
    }

    /** Writes and activates a plan by its pages; its address. */
    private String activePlan(String amount) throws Exception {
        String plan = leadsTo(hr.send(
                "/azienda/piani/nuovo",
                "name",
                "Piano " + SampleOrganisations.word(),
                "from",
                valley.today().minusDays(1).toString(),
                "to",
                valley.today().plusYears(1).toString(),
                "source",
                "ON_TOP",
                "amount",
                amount,
                "_carryOver",
                "on"));
        hr.open(plan).andExpect(content().string(shows("È una bozza")));
        hr.send(plan + "/attiva").andExpect(redirectedUrl(plan));
        return plan;
    }

    private Money available(Worker worker) {
        return wallets.of(worker.actor(), worker.employee().id()).available();
    }
}
