package it.winwelfare.portal.provider;

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
import it.winwelfare.catalogue.Offers;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.SetClock;
import it.winwelfare.vouchers.VoucherSpringTest;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.Vouchers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A provider at its desk and at its counter, by the pages alone. After each story the books must agree. */
@VoucherSpringTest
class ProviderPagesTest {

    private static final Pattern UNDO = Pattern.compile("/fornitore/cassa/annulla/[0-9a-f-]{36}");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private Providers providers;

    @Autowired
    private Offers offers;

    @Autowired
    private Families families;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetClock clock;

    @Autowired
    private LedgerControls controls;

    private Valley valley;
    private Seller seller;
    private Visit counter;

    @BeforeEach
    void aProvider() throws Exception {
        clock.set(SetClock.START);
        valley = beans.createBean(Valley.class);
        seller = valley.seller();
        counter = Visit.of(mvc, People.with(users, new RoleIn(Role.PROVIDER, seller.id())));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
        clock.set(SetClock.START);
    }

    @Test
    void anOfferWithFaultsKeepsWhatWasTypedAndIsSentWhenSound() throws Exception {
        String title = "Ripetizioni " + SampleOrganisations.word();
        String[] typed = {
            "title",
            title,
            "description",
            "",
            "category",
            "homework-help",
            "price",
            "venti",
            "unit",
            "PER_HOUR",
            "ageFrom",
            "6",
            "ageTo",
            "18",
            "site",
            seller.site().toString(),
            "radiusKm",
            "0",
            "validityDays",
            "90",
            "vat",
            "EXEMPT_ART10_20"
        };
        counter.send("/fornitore/offerte/nuova", typed)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"" + title + "\""),
                                shows("value=\"venti\""),
                                shows("href=\"#f-price\""))));
        typed[7] = "20";
        counter.send("/fornitore/offerte/nuova", typed)
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("value=\"" + title + "\""), shows("href=\"#f-description\""))));
        counter.open("/fornitore/offerte").andExpect(content().string(not(shows(title))));

        typed[3] = "Un’ora con un’educatrice, per i compiti e per imparare a studiare.";
        String offer = leadsTo(counter.send("/fornitore/offerte/nuova", typed));
        counter.open(offer).andExpect(content().string(shows("Nessuno la vede ancora")));
        counter.send(offer + "/invia").andExpect(redirectedUrl(offer));
        counter.open(offer).andExpect(content().string(shows("L’Ambito la sta guardando")));
        counter.send(offer + "/invia").andExpect(redirectedUrl(offer));
    }

    @Test
    void aVoucherIsTakenByItsCodeOnceAndTheSecondTimeSaysWhen() throws Exception {
        PurchaseReceipt voucher = aVoucherOf(seller);
        counter.send("/fornitore/cassa", "camera", "false", "code", "")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("href=\"#f-code\"")));
        String look = text(counter.send(
                "/fornitore/cassa", "camera", "false", "code", voucher.code().toLowerCase(Locale.ROOT)));
        assertThat(look).contains("Il buono è valido", "Luca Bianchi", "€\u00a0100,00");

        String taken = text(counter.sendFrom(look, "/fornitore/cassa/usa").andExpect(status().isOk()));
        assertThat(taken).contains("Preso", "Luca Bianchi");
        assertThat(text(counter.sendFrom(look, "/fornitore/cassa/usa").andExpect(status().isOk())))
                .as("a second click gives the first answer")
                .contains("Preso");
        counter.send("/fornitore/cassa", "camera", "false", "code", voucher.code())
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(shows("Non si può prendere"), shows("già stato usato"))));
        counter.send(
                        "/fornitore/cassa/usa",
                        "code",
                        voucher.code(),
                        "channel",
                        "code",
                        "key",
                        SampleOrganisations.word())
                .andExpect(status().isConflict())
                .andExpect(content().string(shows("già stato usato")));
        counter.open("/fornitore").andExpect(content().string(allOf(shows("Un buono preso oggi"), shows("€ 100,00"))));
        counter.open("/fornitore/buoni").andExpect(content().string(shows("Luca Bianchi")));
    }

    @Test
    void anotherProvidersVoucherIsRefusedAndStaysGood() throws Exception {
        Seller other = valley.seller();
        Bought voucher = bought(other);
        String refused = text(counter.send(
                        "/fornitore/cassa",
                        "camera",
                        "false",
                        "code",
                        voucher.receipt().code())
                .andExpect(status().isConflict()));
        assertThat(refused).contains("Non si può prendere").doesNotContain("Luca Bianchi");
        counter.send(
                        "/fornitore/cassa/usa",
                        "code",
                        voucher.receipt().code(),
                        "channel",
                        "code",
                        "key",
                        SampleOrganisations.word())
                .andExpect(status().is4xxClientError());
        assertThat(voucher.state()).isEqualTo(VoucherState.ISSUED);
        counter.send("/fornitore/cassa", "camera", "false", "code", "7K3M").andExpect(status().is4xxClientError());
    }

    @Test
    void aWrongScanIsUndoneInTimeAndNotAfterwards() throws Exception {
        Bought first = bought(seller);
        String undo = take(first);
        String page = text(counter.open(undo).andExpect(content().string(shows("Resta scritto che è successo"))));
        counter.sendFrom(page, undo).andExpect(redirectedUrl("/fornitore/buoni"));
        counter.open("/fornitore/buoni").andExpect(content().string(shows("Il buono è di nuovo da usare")));
        assertThat(first.state()).isEqualTo(VoucherState.ISSUED);
        counter.sendFrom(page, undo).andExpect(redirectedUrl("/fornitore/buoni"));
        assertThat(first.state()).isEqualTo(VoucherState.ISSUED);

        Bought second = bought(seller);
        String late = take(second);
        clock.pass(Duration.ofHours(24));
        counter.open("/fornitore/buoni").andExpect(content().string(not(shows(late))));
        counter.sendFrom(counter.read(late), late).andExpect(redirectedUrl("/fornitore/buoni"));
        counter.open("/fornitore/buoni").andExpect(content().string(shows("alert-danger")));
        assertThat(second.state()).isEqualTo(VoucherState.REDEEMED);
    }

    @Test
    void theProfileIsDescribedAndGetsASite() throws Exception {
        counter.open("/fornitore/scheda").andExpect(content().string(allOf(shows("Manca l’IBAN"), shows("Sede"))));
        String text = "Da vent’anni con le famiglie <b>della valle</b>.";
        counter.send("/fornitore/scheda/descrizione", "description", text)
                .andExpect(redirectedUrl("/fornitore/scheda"));
        assertThat(providers.find(seller.id()).description()).isEqualTo(text);
        counter.open("/fornitore/scheda")
                .andExpect(content().string(allOf(shows("&lt;b&gt;"), not(shows("<b>della")))));
        counter.send("/fornitore/scheda/descrizione", "description", "x".repeat(2_001))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-description\""), shows("xxxxx"))));

        counter.send("/fornitore/scheda/sedi/nuova", "name", "Sede di Nembro", "address", "", "municipalityIstat", "")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"Sede di Nembro\""),
                                shows("href=\"#f-address\""),
                                shows("href=\"#f-municipalityIstat\""))));
        counter.send(
                        "/fornitore/scheda/sedi/nuova",
                        "name",
                        "Sede di Nembro",
                        "address",
                        "via Roma 2",
                        "municipalityIstat",
                        "999999")
                .andExpect(status().is(422));
        counter.send(
                        "/fornitore/scheda/sedi/nuova",
                        "name",
                        "Sede di Nembro",
                        "address",
                        "via Roma 2",
                        "municipalityIstat",
                        "016144")
                .andExpect(redirectedUrl("/fornitore/scheda"));
        assertThat(providers.sites(seller.id())).extracting(Site::name).containsExactly("Sede", "Sede di Nembro");
        counter.open("/fornitore/scheda").andExpect(content().string(shows("via Roma 2, Nembro")));
    }

    @Test
    void theIbanIsCheckedShownMaskedAndItsChangeToldByMail() throws Exception {
        Iban iban = Iban.italian("03069", "11100", "100000012345");
        String wrong = iban.value().substring(0, 26) + "6";
        counter.send("/fornitore/scheda/iban", "iban", wrong)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("href=\"#f-iban\""),
                                shows("value=\"" + wrong + "\""),
                                shows("Questo IBAN non è giusto"))));
        counter.send("/fornitore/scheda/iban", "iban", "").andExpect(status().is(422));
        assertThat(providers.find(seller.id()).maskedIban()).isNull();

        counter.send("/fornitore/scheda/iban", "iban", iban.grouped().toLowerCase(Locale.ROOT))
                .andExpect(redirectedUrl("/fornitore/scheda"));
        counter.open("/fornitore/scheda")
                .andExpect(content().string(allOf(shows(iban.masked()), not(shows(iban.value())))));
        counter.open("/fornitore/scheda/iban")
                .andExpect(content().string(allOf(shows(iban.masked()), not(shows(iban.value())))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql(
                                        "SELECT COUNT(*) FROM notifications_mail WHERE kind = 'provider-paid-to' AND recipient = ?")
                                .param(providers.find(seller.id()).email())
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void anothersOffersStatementsAndAreaStayClosed() throws Exception {
        Seller other = valley.seller();
        OfferId theirs = offers.draft(
                other.person(), other.id(), valley.summerWeek(other, "Estate " + SampleOrganisations.word()));
        for (String path : List.of(
                "/fornitore/offerte/" + theirs,
                "/fornitore/offerte/" + theirs + "/modifica",
                "/fornitore/offerte/" + theirs + "/ritira")) {
            assertThat(counter.open(path).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(counter.send("/fornitore/offerte/" + theirs + "/invia")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
        Visit hr = Visit.of(mvc, People.with(users, Role.COMPANY_HR));
        for (String path : List.of(
                "/fornitore",
                "/fornitore/cassa",
                "/fornitore/scheda",
                "/fornitore/scheda/iban",
                "/fornitore/accessi",
                "/fornitore/estratti")) {
            hr.open(path).andExpect(status().isForbidden());
            counter.open(path).andExpect(status().isOk());
        }
        hr.send("/fornitore/scheda/iban", "iban", "IT60X0542811101000000123456").andExpect(status().isForbidden());
    }

    /** A voucher with its buyer. */
    private record Bought(PurchaseReceipt receipt, Worker buyer, Vouchers vouchers) {

        VoucherState state() {
            return vouchers.find(buyer.actor(), receipt.voucher()).state();
        }
    }

    private PurchaseReceipt aVoucherOf(Seller shop) throws Exception {
        return bought(shop).receipt();
    }

    private Bought bought(Seller shop) throws Exception {
        Employer employer = valley.employer();
        Worker anna = valley.worker(employer);
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        OfferId offer = valley.live(shop, valley.summerWeek(shop, "Estate " + SampleOrganisations.word()));
        FamilyMemberId child = families.add(
                anna.actor(),
                anna.employee().id(),
                new NewFamilyMember(
                        "Luca", "Bianchi", Relationship.CHILD, valley.today().minusYears(7), null, true, false));
        Quote quote = vouchers.quote(anna.actor(), offer, child);
        PurchaseReceipt receipt = vouchers.purchase(
                anna.actor(),
                new Purchase(quote.version().id(), child, quote.own(), "buy-" + SampleOrganisations.word()));
        return new Bought(receipt, anna, vouchers);
    }

    /** Takes it by its code; the address of the undo that the page offers. */
    private String take(Bought voucher) throws Exception {
        String look = text(counter.send(
                "/fornitore/cassa", "camera", "false", "code", voucher.receipt().code()));
        Matcher undo = UNDO.matcher(text(counter.sendFrom(look, "/fornitore/cassa/usa")));
        assertThat(undo.find()).isTrue();
        return undo.group();
    }
}
