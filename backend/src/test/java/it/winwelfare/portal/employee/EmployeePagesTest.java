package it.winwelfare.portal.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.SampleOffers;
import it.winwelfare.companies.Carnets;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.vouchers.Vouchers;
import it.winwelfare.wallets.Wallets;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An employee from the wallet to the voucher and back, by the pages alone. After each story the books must agree. */
@WinTest
class EmployeePagesTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Families families;

    @Autowired
    private Carnets carnets;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private Wallets wallets;

    @Autowired
    private LedgerControls controls;

    private Valley valley;
    private Employer employer;
    private Worker anna;
    private Worker colleague;
    private Seller seller;
    private OfferId summer;
    private FamilyMemberId child;

    @BeforeEach
    void aValley() throws Exception {
        valley = beans.createBean(Valley.class);
        employer = valley.employer();
        anna = valley.worker(employer);
        colleague = valley.worker(employer);
        seller = valley.seller();
        summer = valley.live(seller, valley.summerWeek(seller, "Estate " + SampleOrganisations.word()));
        child = families.add(anna.actor(), anna.employee().id(), relative("Luca", Relationship.CHILD, 7));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void theHomeTellsHowMuchAndUntilWhen() throws Exception {
        ask("/dipendente").andExpect(content().string(shows("Non hai ancora un importo")));

        valley.give(employer, Money.euros(80), valley.today().plusMonths(9));
        valley.give(employer, Money.euros(70), valley.today().plusMonths(2));

        ask("/dipendente")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                shows("€ 150,00"), shows("di cui € 70,00 entro il"), shows("Cerca un servizio"))));
    }

    @Test
    void theOfferTellsWhichPocketPaysAndWhatTheAlleanzaAdds() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        valley.coFund(employer, 30);

        ask("/dipendente/servizi/" + summer)
                .andExpect(content()
                        .string(allOf(
                                shows("€ 100,00"),
                                shows("€ 70,00"),
                                shows("Tempo ritrovato"),
                                shows("€ 30,00"),
                                shows("Luca"))));
        // the employee is too old for it, and the page says so by the name
        ask(buyPath())
                .andExpect(content()
                        .string(allOf(
                                shows("Compra: € 70,00 dal portafoglio"),
                                shows("Questo servizio è per persone da 3 a 16 anni"))));
    }

    @Test
    void aSecondClickGivesTheSameVoucher() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String page = body(ask(buyPath()));

        String first = send(buyPath(), page, "person", child.toString())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send(buyPath(), page, "person", child.toString()).andExpect(redirectedUrl(Objects.requireNonNull(first)));

        assertThat(first).startsWith("/dipendente/voucher/");
        assertThat(wallets.get(anna.employee().id()).available()).isEqualTo(Money.euros(400));
        ask(first).andExpect(content().string(allOf(shows("qr.svg"), shows("Per Luca"))));
        ask("/dipendente/movimenti").andExpect(content().string(allOf(shows("−€ 100,00"), containsString(first))));
    }

    @Test
    void nothingIsBoughtWithoutAPerson() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String page = body(ask(buyPath()));

        send(buyPath(), page)
                .andExpect(status().is(422))
                .andExpect(content().string(shows("Scegli per chi è il buono.")));

        assertThat(vouchersOf(anna)).isEmpty();
    }

    @Test
    void changedFiguresAreShownAndAskedAgain() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String before = body(ask(buyPath()));
        valley.coFund(employer, 40);

        String after = body(send(buyPath(), before, "person", child.toString())
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(shows("ora pagheresti € 60,00"), shows("Compra: € 60,00 dal portafoglio")))));
        assertThat(vouchersOf(anna)).isEmpty();

        send(buyPath(), after, "person", child.toString()).andExpect(status().is3xxRedirection());
        assertThat(wallets.get(anna.employee().id()).available()).isEqualTo(Money.euros(440));
    }

    @Test
    void anOfferThatChangedMeanwhileIsShownAnew() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String before = body(ask(buyPath()));
        valley.renew(seller, summer, SampleOffers.priced(valley.summerWeek(seller, "Estate lunga"), Money.euros(120)));

        String after = body(send(buyPath(), before, "person", child.toString())
                .andExpect(content()
                        .string(allOf(shows("ha cambiato l’offerta"), shows("Compra: € 120,00 dal portafoglio")))));
        send(buyPath(), after, "person", child.toString()).andExpect(status().is3xxRedirection());

        assertThat(vouchersOf(anna))
                .singleElement()
                .satisfies(voucher -> assertThat(voucher.faceValue()).isEqualTo(Money.euros(120)));
    }

    @Test
    void whoHasTooLittleReadsHowMuchIsMissing() throws Exception {
        valley.give(employer, Money.euros(40), valley.today().plusYears(1));

        ask(buyPath())
                .andExpect(content().string(allOf(shows("Nel portafoglio mancano € 60,00"), not(shows("Compra: ")))));
    }

    @Test
    void anOfferThatTheCompanyExcludesIsMarkedWithTheReason() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        carnets.choose(employer.hr(), employer.id(), Set.of("sports"));

        ask("/dipendente/servizi/" + summer)
                .andExpect(content()
                        .string(allOf(
                                shows("La tua azienda non ha scelto questo servizio"), not(shows("Compra il buono")))));
    }

    @Test
    void anOfferThatIsNoLongerLiveSaysSo() throws Exception {
        valley.withdraw(seller, summer);

        ask("/dipendente/servizi/" + summer)
                .andExpect(status().isNotFound())
                .andExpect(content().string(shows("Questo servizio non è in catalogo")));
        ask(buyPath()).andExpect(status().isNotFound());
    }

    @Test
    void aVoucherIsCancelledOnceAndTheMoneyIsBack() throws Exception {
        VoucherId voucher = buy();
        String path = "/dipendente/voucher/" + voucher;
        String confirm = body(ask(path + "/annulla"));
        assertThat(confirm).contains("Vuoi annullare questo buono?", "Torna nel tuo portafoglio");

        send(path + "/annulla", confirm).andExpect(redirectedUrl(path));
        send(path + "/annulla", confirm).andExpect(redirectedUrl(path));

        assertThat(wallets.get(anna.employee().id()).available()).isEqualTo(Money.euros(500));
        ask(path).andExpect(content().string(allOf(shows("Annullato il"), not(shows("qr.svg")))));
        ask(path + "/qr.svg").andExpect(status().isGone());
    }

    @Test
    void aUsedVoucherHasNoCodeToShow() throws Exception {
        VoucherId voucher = buy();
        String path = "/dipendente/voucher/" + voucher;
        ask(path + "/stato").andExpect(status().isNoContent());

        redemptions.redeem(
                seller.person(),
                new Redeem(seller.id(), vouchersOf(anna).getFirst().code(), "code", "k-" + voucher));

        ask(path + "/stato").andExpect(status().isOk()).andExpect(header().string("HX-Refresh", "true"));
        ask(path).andExpect(content().string(allOf(shows("Usato il"), not(shows("qr.svg")), not(shows("/annulla")))));
        ask("/dipendente/voucher?stato=usati").andExpect(content().string(containsString(path)));
        ask("/dipendente/voucher").andExpect(content().string(not(containsString(path))));
    }

    @Test
    void theFilesOfAVoucherStayInNoCache() throws Exception {
        String path = "/dipendente/voucher/" + buy();

        ask(path + "/qr.svg")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(startsWith("<svg")));
        ask(path + "/qr.png").andExpect(header().string("Content-Type", "image/png"));
        ask(path + "/pdf")
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(startsWith("%PDF")));
    }

    @Test
    void aColleagueFindsNothingOfIt() throws Exception {
        String path = "/dipendente/voucher/" + buy();

        for (String page : List.of(
                path,
                path + "/annulla",
                path + "/pdf",
                path + "/qr.svg",
                path + "/stato",
                "/dipendente/famiglia/" + child)) {
            mvc.perform(get(page).session(colleague.browser())).andExpect(status().isNotFound());
        }
        mvc.perform(post(path + "/annulla")
                        .session(colleague.browser())
                        .with(csrf())
                        .param("key", "x"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/dipendente/famiglia/" + child + "/togli")
                        .session(colleague.browser())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(vouchersOf(anna))
                .singleElement()
                .extracting(VoucherView::state)
                .isEqualTo(VoucherState.ISSUED);
        assertThat(families.of(anna.actor(), anna.employee().id())).hasSize(1);
    }

    @Test
    void theSearchStartsWhereThePersonLives() throws Exception {
        ask("/dipendente/cerca")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(shows("value=\"Albino\""), shows("eta=7"))));
        ask("/dipendente/cerca?comune=&eta=quattro&prezzo=-5&categoria=x&pagina=0&entro=1e9&ordine=y")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(shows("Scrivi gli anni con un numero"), shows("Scrivi un importo"))));
        ask("/dipendente/cerca?comune=Alb").andExpect(content().string(shows("Non conosciamo il comune «Alb»")));
    }

    @Test
    void aRelativeIsDeclaredWithWhatWasTypedKept() throws Exception {
        MockHttpServletRequestBuilder wrong = post("/dipendente/famiglia/nuovo")
                .param("givenName", "Maria")
                .param("familyName", "")
                .param("relationship", "PARENT")
                .param("bornOn", "31/2/1950");
        mvc.perform(wrong.session(anna.browser()).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(shows("value=\"Maria\""), shows("31/2/1950"), shows("Scrivi la data così"))));

        mvc.perform(post("/dipendente/famiglia/nuovo")
                        .param("givenName", "Maria")
                        .param("familyName", "Bianchi")
                        .param("relationship", "PARENT")
                        .param("bornOn", "1950-02-27")
                        .param("cohabiting", "true")
                        .param("_notSelfSufficient", "on")
                        .param("offer", summer.toString())
                        .session(anna.browser())
                        .with(csrf()))
                .andExpect(redirectedUrl(buyPath() + "?per="
                        + families.of(anna.actor(), anna.employee().id())
                                .getLast()
                                .id()));
    }

    private VoucherId buy() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String page = body(ask(buyPath()));
        String voucher = send(buyPath(), page, "person", child.toString())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return VoucherId.parse(Objects.requireNonNull(voucher).replace("/dipendente/voucher/", ""));
    }

    private String buyPath() {
        return "/dipendente/servizi/" + summer + "/acquista";
    }

    private List<VoucherView> vouchersOf(Worker worker) {
        return vouchers.list(worker.actor(), Set.of(), null).items();
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).session(anna.browser()));
    }

    /** Sends the page's form with its hidden fields, as a browser does. */
    private ResultActions send(String path, String page, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post(path).session(anna.browser()).with(csrf());
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            if (!"_csrf".equals(hidden.group(1))) {
                form.param(hidden.group(1), hidden.group(2));
            }
        }
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(form);
    }

    /** The page's text; amounts never break at the end of a line. */
    private static org.hamcrest.Matcher<String> shows(String text) {
        return containsString(text.replace("€ ", "€\u00a0"));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private NewFamilyMember relative(String name, Relationship relationship, int age) {
        LocalDate bornOn = valley.today().minusYears(age).minusDays(10);
        return new NewFamilyMember(name, "Bianchi", relationship, bornOn, null, true, false);
    }
}
