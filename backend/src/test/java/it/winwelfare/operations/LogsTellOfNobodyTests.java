package it.winwelfare.operations;

import static it.winwelfare.testing.Visit.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.PasswordResetRequested;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.testing.FakeProvider;
import it.winwelfare.testing.MockSessions;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.ViaProvider;
import it.winwelfare.testing.Visit;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.QrToken;
import it.winwelfare.vouchers.Vouchers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** What people do, in right and wrong ways. */
class LogsTellOfNobodyTests extends LogStory {

    private static final String PASSWORD = "la zia raccoglie more";
    private static final String WRONG = "lo zio raccoglie funghi";
    private static final Money PRICE = Money.euros(100);
    private static final String IBAN = "IT60X0542811101000000123456";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Valley valley;

    @Autowired
    private Users users;

    @Autowired
    private MachineClients machines;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private EmployeeImports imports;

    @Autowired
    private Offers offers;

    @Autowired
    private ApplicationEvents events;

    /** Shows that the others would find something. */
    @Test
    void whatIsSaidIsHeard() {
        String email = secret(People.address().value());
        LoggerFactory.getLogger("it.winwelfare.anything").debug("mail to {}", email);
        LoggerFactory.getLogger("org.example.frame")
                .info("it failed", new IllegalStateException("outside", new IllegalStateException("of " + email)));

        assertThat(log.saying(secrets)).hasSize(2);
    }

    @Test
    void comingInIsNotTold() throws Exception {
        EmailAddress email = new EmailAddress(secret(People.address().value()));
        Employer employer = valley.employer();
        users.invite(
                SampleOrganisations.ambito(),
                new Invite(email, secret("Zenobia Quartarella"), Role.COMPANY_HR, employer.id(), null, Locale.ITALIAN));
        String invitation = secret(
                events.stream(InvitationIssued.class).findFirst().orElseThrow().token());
        mvc.perform(get("/invito/" + invitation)).andExpect(status().isOk());
        mvc.perform(get("/invito/" + invitation + "x")).andExpect(status().is4xxClientError());
        mvc.perform(post("/invito/" + invitation)
                        .with(csrf())
                        .param("password", secret(PASSWORD))
                        .param("repeat", PASSWORD))
                .andExpect(status().is3xxRedirection());

        signIn(email.value(), secret(WRONG));
        MockHttpSession right = signIn(email.value(), PASSWORD);
        secret(MockSessions.name(right));
        mvc.perform(get("/azienda").session(right)).andExpect(status().isOk());

        mvc.perform(post("/password/dimenticata").with(csrf()).param("email", email.value()));
        String reset = secret(events.stream(PasswordResetRequested.class)
                .findFirst()
                .orElseThrow()
                .token());
        mvc.perform(get("/password/nuova/" + reset)).andExpect(status().isOk());
        mvc.perform(post("/password/nuova/" + reset)
                .with(csrf())
                .param("password", secret("un nonno pesca trote"))
                .param("repeat", "un nonno pesca trote"));
        for (int guess = 0; guess < 6; guess++) {
            signIn(email.value(), WRONG);
        }
        nothingIsTold();
    }

    @Test
    void clientsAndProvidersOfIdentitiesAreNotTold() throws Exception {
        Employer employer = valley.employer();
        MachineClients.Created machine = machines.create(employer.hr(), employer.id(), "Paghe");
        secret(machine.secret());
        token("client_credentials", machine.clientId(), machine.secret());
        token("client_credentials", machine.clientId(), secret("nonIlSegretoMaUnAltro"));
        token("authorization_code", machine.clientId(), machine.secret());
        mvc.perform(post("/oauth2/token")
                .param("grant_type", "refresh_token")
                .param("client_id", "win-app")
                .param("refresh_token", secret("unTokenCheNessunoHaDato")));
        mvc.perform(post("/oauth2/token")
                .param("grant_type", "authorization_code")
                .param("client_id", "win-app")
                .param("code", secret("unCodiceCheNessunoHaDato"))
                .param("code_verifier", secret("unaProvaCheNessunoHaDato")));
        mvc.perform(
                get("/api/v1/me").header("Authorization", "Bearer " + secret("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")));

        ViaProvider provider = new ViaProvider(mvc);
        String taxCode = secret(SamplePeople.taxCode(77_001));
        String subject = secret("persona-" + UUID.randomUUID());
        provider.comesBack(new MockHttpSession(), subject, taxCode, null);
        MockHttpSession browser = new MockHttpSession();
        Map<String, String> question = provider.start(browser);
        String forged = FakeProvider.shared()
                .signedByAnother(FakeProvider.shared()
                        .claims(question, subject)
                        .audience(secret("un-altro-" + subject))
                        .claim("fiscal_number", taxCode));
        provider.answer(browser, secret(FakeProvider.shared().code(question, secret(forged))), question.get("state"));
        question = provider.start(browser);
        String ofAnother = FakeProvider.shared()
                .signed(FakeProvider.shared().claims(question, subject).audience("un-altro-" + subject));
        provider.answer(browser, FakeProvider.shared().code(question, secret(ofAnother)), question.get("state"));
        assertThat(log.lines()).as("the provider is named").anyMatch(line -> line.contains("No sign-in by prova"));
        nothingIsTold();
    }

    @Test
    void aCompanysListIsNotTold() throws Exception {
        Employer employer = valley.employer();
        Visit hr = Visit.of(mvc, People.with(users, new RoleIn(Role.COMPANY_HR, employer.id())));
        List<Integer> numbers = List.of(77_101, 77_102, 77_103);
        numbers.forEach(number -> {
            secret(SamplePeople.taxCode(number));
            secret(SamplePeople.data(number, "Operai").email());
        });
        String file = SamplePeople.csv(77_101, 2)
                + SamplePeople.row(77_101) + "\n"
                + SamplePeople.row(77_103).replace("Albino", "Albinno") + "\n";
        String result = leadsTo(hr.upload("/azienda/persone/importa", "organico.csv", file));
        hr.send(result + "/conferma");
        ImportId id = ImportId.parse(result.replace("/azienda/persone/importa/", ""));
        await().atMost(PATIENCE).until(() -> imports.find(employer.hr(), id).state() == ImportState.DONE);
        hr.upload(
                "/azienda/persone/importa", "rotto.csv", file.replace(";", "\"").repeat(2));
        nothingIsTold();
    }

    @Test
    void aVoucherIsNotTold() throws Exception {
        Valley.Seller seller = valley.seller();
        Actor buyer = buyer();
        PurchaseReceipt voucher = vouchers.purchase(buyer, new Purchase(gymnastics(seller), null, PRICE, "buy-1"));
        QrToken paper = vouchers.qr(buyer, voucher.voucher());
        QrToken screen = vouchers.qrOfNow(buyer, voucher.voucher());
        secret(voucher.code());
        secret(Crockford.grouped(voucher.code()));
        secret(paper.token());
        secret(screen.token());
        UserView clerk = People.with(users, new RoleIn(Role.PROVIDER, seller.id()));
        Visit till = Visit.of(mvc, clerk);
        till.send("/fornitore/cassa", "code", screen.link(), "camera", "true");
        String key = UUID.randomUUID().toString();
        till.send("/fornitore/cassa/usa", "code", voucher.code(), "channel", "code", "key", key)
                .andExpect(status().isOk());
        till.send("/fornitore/cassa/usa", "code", paper.token(), "channel", "camera", "key", key)
                .andExpect(status().is4xxClientError());
        till.send("/fornitore/cassa/usa", "code", paper.token() + "x", "channel", "camera", "key", key + "1");
        till.send("/fornitore/cassa", "code", paper.token());
        mvc.perform(post("/fornitore/cassa/invio")
                .session(SignedInBrowser.of(mvc, clerk))
                .with(csrf())
                .contentType("application/json")
                .content("""
                    {"till":"web-1","scans":[{"key":"k1","scannedAt":"ieri","tokenOrCode":"%s"}]}""".formatted(paper.token())));
        till.send("/fornitore/scheda/iban", "iban", secret(IBAN));
        till.send("/fornitore/scheda/iban", "iban", secret("IT60X0542811101000000123457"));
        nothingIsTold();
    }

    private Actor buyer() throws Exception {
        Employer employer = valley.employer();
        Actor buyer = valley.worker(employer).actor();
        valley.give(employer, Money.euros(300), valley.today().plusMonths(6));
        return buyer;
    }

    /** For the employees themselves (art. 51 c. 2 f TUIR). */
    private OfferVersionId gymnastics(Valley.Seller seller) {
        OfferId offer = valley.live(
                seller,
                new OfferContent(
                        "Ginnastica dolce",
                        "Dieci lezioni di ginnastica dolce in palestra.",
                        "caregiver-support",
                        PRICE,
                        "PER_MONTH",
                        18,
                        99,
                        seller.site(),
                        0,
                        90,
                        VatTreatment.ORDINARY_22));
        return offers.history(seller.person(), offer).latest().id();
    }

    private MockHttpSession signIn(String email, String password) throws Exception {
        MockHttpSession browser = new MockHttpSession();
        return (MockHttpSession) Objects.requireNonNullElse(
                mvc.perform(post("/accedi")
                                .session(browser)
                                .with(csrf())
                                .param("email", email)
                                .param("password", password))
                        .andReturn()
                        .getRequest()
                        .getSession(false),
                browser);
    }

    private void token(String grant, String client, String secret) throws Exception {
        mvc.perform(post("/oauth2/token").param("grant_type", grant).with(httpBasic(client, secret)));
    }
}
