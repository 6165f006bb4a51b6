package it.winwelfare.portal.employee;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.SampleOffers;
import it.winwelfare.companies.Carnets;
import it.winwelfare.money.Money;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an offer to the purchase: what it says, and what is asked again. */
class PurchasePagesTest extends EmployeeStory {

    @Autowired
    private Carnets carnets;

    @Test
    void theOfferTellsWhichPocketPaysAndWhatTheAlleanzaAdds() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        valley.coFund(employer, 30);

        browser.open("/dipendente/servizi/" + summer)
                .andExpect(content()
                        .string(allOf(
                                shows("€ 100,00"),
                                shows("€ 70,00"),
                                shows("Tempo ritrovato"),
                                shows("€ 30,00"),
                                shows("Luca"))));
        // the employee is too old for it, and the page says so by the name
        browser.open(buyPath())
                .andExpect(content()
                        .string(allOf(
                                shows("Compra: € 70,00 dal portafoglio"),
                                shows("Questo servizio è per persone da 3 a 16 anni"))));
    }

    @Test
    void aSecondClickGivesTheSameVoucher() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String page = text(browser.open(buyPath()));

        String first = browser.sendFrom(page, buyPath(), "person", child.toString())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.sendFrom(page, buyPath(), "person", child.toString())
                .andExpect(redirectedUrl(Objects.requireNonNull(first)));

        assertThat(first).startsWith("/dipendente/voucher/");
        assertThat(wallets.get(anna.employee().id()).available()).isEqualTo(Money.euros(400));
        browser.open(first).andExpect(content().string(allOf(shows("qr.svg"), shows("Per Luca"))));
        browser.open("/dipendente/movimenti")
                .andExpect(content().string(allOf(shows("−€ 100,00"), containsString(first))));
    }

    @Test
    void nothingIsBoughtWithoutAPerson() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String page = text(browser.open(buyPath()));

        browser.sendFrom(page, buyPath())
                .andExpect(status().is(422))
                .andExpect(content().string(shows("Scegli per chi è il buono.")));

        assertThat(vouchersOf(anna)).isEmpty();
    }

    @Test
    void changedFiguresAreShownAndAskedAgain() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String before = text(browser.open(buyPath()));
        valley.coFund(employer, 40);

        String after = text(browser.sendFrom(before, buyPath(), "person", child.toString())
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(shows("ora pagheresti € 60,00"), shows("Compra: € 60,00 dal portafoglio")))));
        assertThat(vouchersOf(anna)).isEmpty();

        browser.sendFrom(after, buyPath(), "person", child.toString()).andExpect(status().is3xxRedirection());
        assertThat(wallets.get(anna.employee().id()).available()).isEqualTo(Money.euros(440));
    }

    @Test
    void anOfferThatChangedMeanwhileIsShownAnew() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String before = text(browser.open(buyPath()));
        valley.renew(seller, summer, SampleOffers.priced(valley.summerWeek(seller, "Estate lunga"), Money.euros(120)));

        String after = text(browser.sendFrom(before, buyPath(), "person", child.toString())
                .andExpect(content()
                        .string(allOf(shows("ha cambiato l’offerta"), shows("Compra: € 120,00 dal portafoglio")))));
        browser.sendFrom(after, buyPath(), "person", child.toString()).andExpect(status().is3xxRedirection());

        assertThat(vouchersOf(anna))
                .singleElement()
                .satisfies(voucher -> assertThat(voucher.faceValue()).isEqualTo(Money.euros(120)));
    }

    @Test
    void whoHasTooLittleReadsHowMuchIsMissing() throws Exception {
        valley.give(employer, Money.euros(40), valley.today().plusYears(1));

        browser.open(buyPath())
                .andExpect(content().string(allOf(shows("Nel portafoglio mancano € 60,00"), not(shows("Compra: ")))));
    }

    @Test
    void anOfferThatTheCompanyExcludesIsMarkedWithTheReason() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        carnets.choose(employer.hr(), employer.id(), Set.of("sports"));

        browser.open("/dipendente/servizi/" + summer)
                .andExpect(content()
                        .string(allOf(
                                shows("La tua azienda non ha scelto questo servizio"), not(shows("Compra il buono")))));
    }

    @Test
    void anOfferThatIsNoLongerLiveSaysSo() throws Exception {
        valley.withdraw(seller, summer);

        browser.open("/dipendente/servizi/" + summer)
                .andExpect(status().isNotFound())
                .andExpect(content().string(shows("Questo servizio non è in catalogo")));
        browser.open(buyPath()).andExpect(status().isNotFound());
    }
}
