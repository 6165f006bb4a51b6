package it.winwelfare.portal.employee;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.money.Money;
import it.winwelfare.testing.Visit;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An employee's own pages: the wallet, the vouchers, the family and the search. */
class EmployeePagesTest extends EmployeeStory {

    @Autowired
    private Redemptions redemptions;

    @Test
    void theHomeTellsHowMuchAndUntilWhen() throws Exception {
        browser.open("/dipendente").andExpect(content().string(shows("Non hai ancora un importo")));

        valley.give(employer, Money.euros(80), valley.today().plusMonths(9));
        valley.give(employer, Money.euros(70), valley.today().plusMonths(2));

        browser.open("/dipendente")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                shows("€ 150,00"), shows("di cui € 70,00 entro il"), shows("Cerca un servizio"))));
    }

    @Test
    void aVoucherIsCancelledOnceAndTheMoneyIsBack() throws Exception {
        VoucherId voucher = buy();
        String path = "/dipendente/voucher/" + voucher;
        String confirm = text(browser.open(path + "/annulla"));
        assertThat(confirm).contains("Vuoi annullare questo buono?", "Torna nel tuo portafoglio");

        browser.sendFrom(confirm, path + "/annulla").andExpect(redirectedUrl(path));
        browser.sendFrom(confirm, path + "/annulla").andExpect(redirectedUrl(path));

        assertThat(wallets.get(anna.employee().id()).available()).isEqualTo(Money.euros(500));
        browser.open(path).andExpect(content().string(allOf(shows("Annullato il"), not(shows("qr.svg")))));
        browser.open(path + "/qr.svg").andExpect(status().isGone());
    }

    @Test
    void aUsedVoucherHasNoCodeToShow() throws Exception {
        VoucherId voucher = buy();
        String path = "/dipendente/voucher/" + voucher;
        browser.open(path + "/stato").andExpect(status().isNoContent());

        redemptions.redeem(
                seller.person(),
                new Redeem(seller.id(), vouchersOf(anna).getFirst().code(), "code", "k-" + voucher));

        browser.open(path + "/stato").andExpect(status().isOk()).andExpect(header().string("HX-Refresh", "true"));
        browser.open(path)
                .andExpect(content().string(allOf(shows("Usato il"), not(shows("qr.svg")), not(shows("/annulla")))));
        browser.open("/dipendente/voucher?stato=usati").andExpect(content().string(containsString(path)));
        browser.open("/dipendente/voucher").andExpect(content().string(not(containsString(path))));
    }

    @Test
    void theFilesOfAVoucherStayInNoCache() throws Exception {
        String path = "/dipendente/voucher/" + buy();

        browser.open(path + "/qr.svg")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(startsWith("<svg")));
        browser.open(path + "/qr.png").andExpect(header().string("Content-Type", "image/png"));
        browser.open(path + "/pdf")
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(startsWith("%PDF")));
    }

    @Test
    void aColleagueFindsNothingOfIt() throws Exception {
        String path = "/dipendente/voucher/" + buy();
        Visit other = Visit.of(mvc, colleague.browser());
        for (String page : List.of(
                path,
                path + "/annulla",
                path + "/pdf",
                path + "/qr.svg",
                path + "/stato",
                "/dipendente/famiglia/" + child)) {
            other.open(page).andExpect(status().isNotFound());
        }
        other.send(path + "/annulla", "key", "x").andExpect(status().is3xxRedirection());
        other.send("/dipendente/famiglia/" + child + "/togli").andExpect(status().isForbidden());
        assertThat(vouchersOf(anna))
                .singleElement()
                .extracting(VoucherView::state)
                .isEqualTo(VoucherState.ISSUED);
        assertThat(families.of(anna.actor(), anna.employee().id())).hasSize(1);
    }

    @Test
    void theSearchStartsWhereThePersonLives() throws Exception {
        browser.open("/dipendente/cerca")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(shows("value=\"Albino\""), shows("eta=7"))));
        browser.open("/dipendente/cerca?comune=&eta=quattro&prezzo=-5&categoria=x&pagina=0&entro=1e9&ordine=y")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(shows("Scrivi gli anni con un numero"), shows("Scrivi un importo"))));
        browser.open("/dipendente/cerca?comune=Alb")
                .andExpect(content().string(shows("Non conosciamo il comune «Alb»")));
    }

    @Test
    void aRelativeIsDeclaredWithWhatWasTypedKept() throws Exception {
        browser.send(
                        "/dipendente/famiglia/nuovo",
                        "givenName",
                        "Maria",
                        "familyName",
                        "",
                        "relationship",
                        "PARENT",
                        "bornOn",
                        "31/2/1950",
                        "taxCode",
                        "BNCMRA50B67A163")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"Maria\""),
                                shows("31/2/1950"),
                                shows("Scrivi la data così"),
                                shows("f-familyName-error"),
                                shows("f-taxCode-error"),
                                shows("value=\"BNCMRA50B67A163\""))));

        browser.send(
                        "/dipendente/famiglia/nuovo",
                        "givenName",
                        "Maria",
                        "familyName",
                        "Bianchi",
                        "relationship",
                        "PARENT",
                        "bornOn",
                        "1950-02-27",
                        "cohabiting",
                        "true",
                        "_notSelfSufficient",
                        "on",
                        "offer",
                        summer.toString())
                .andExpect(redirectedUrl(buyPath() + "?per="
                        + families.of(anna.actor(), anna.employee().id())
                                .getLast()
                                .id()));
    }

    @Test
    void aRelativeIsTakenOffTheListAfterAQuestion() throws Exception {
        String removal = "/dipendente/famiglia/" + child + "/togli";
        assertThat(browser.read(removal)).contains("Figlio", "Luca Bianchi");

        browser.send(removal).andExpect(redirectedUrl("/dipendente/famiglia"));

        assertThat(families.of(anna.actor(), anna.employee().id())).isEmpty();
    }

    private VoucherId buy() throws Exception {
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        String page = text(browser.open(buyPath()));
        String voucher = leadsTo(browser.sendFrom(page, buyPath(), "person", child.toString()));
        return VoucherId.parse(voucher.replace("/dipendente/voucher/", ""));
    }
}
