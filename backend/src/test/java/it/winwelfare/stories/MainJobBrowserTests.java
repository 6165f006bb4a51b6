package it.winwelfare.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.winwelfare.demo.DemoLogins;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job, as the people of the demo live it. */
@DemoStory
class MainJobBrowserTests {

    @Autowired
    private LedgerControls controls;

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aVoucherIsBoughtTakenOnceUndoneAndGivenBack(Device device, Visitors visitors) {
        Visitor giulia = Giulia.signedIn(visitors, device);
        String before = wallet(giulia);
        String code = Giulia.buys(giulia);
        giulia.findsThePageAccessible();
        giulia.screenshot("voucher");
        String voucherPage = giulia.page().url();
        assertThat(wallet(giulia)).isNotEqualTo(before);

        Visitor till = visitors.on(device);
        till.signIn("girotondo@win.example", DemoLogins.PASSWORD);
        look(till, code.toLowerCase(Locale.ROOT));
        press(till, "Prendi il buono");
        assertThat(till.page().locator(".win-answer-yes").innerText()).contains("Sofia Bonomi");
        till.screenshot("taken");
        look(till, code);
        assertThat(till.page().locator(".win-answer-no").innerText()).contains("già");
        till.screenshot("refused");

        till.visit("/fornitore/buoni");
        till.page().locator("a:has-text('Era un errore')").first().click();
        press(till, "Sì, annulla");
        assertThat(till.page().locator(".win-flash").innerText()).contains("di nuovo da usare");

        giulia.page().navigate(voucherPage);
        giulia.page().locator("a[href$='/annulla']").click();
        giulia.page().locator("main button.btn-danger, #main button.btn-danger").click();
        giulia.page().waitForLoadState();
        assertThat(wallet(giulia)).isEqualTo(before);
    }

    @Test
    void aBankTransferBecomesMoneyThatHrSees(Visitors visitors) {
        Visitor hr = visitors.on(Device.DESK);
        hr.signIn("hr.pplast@win.example", DemoLogins.PASSWORD);
        String before = free(hr);
        Visitor ambito = visitors.on(Device.DESK);
        ambito.signIn("ambito@win.example", DemoLogins.PASSWORD);
        ambito.visit("/ambito/aziende");
        ambito.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("P. Plast Srl"))
                .click();
        ambito.page().locator("input[name=amount]").fill("1.250,00");
        ambito.page()
                .locator("input[name=bankReference]")
                .fill("CRO" + UUID.randomUUID().toString().substring(0, 12));
        press(ambito, "Registra il bonifico");
        assertThat(ambito.page().locator(".win-flash").innerText()).contains("registrato");

        assertThat(free(hr)).isNotEqualTo(before);
    }

    @Test
    void hrUploadsAListAndSeesEachWrongRowBeforeAnythingIsWritten(Visitors visitors) {
        Visitor hr = visitors.on(Device.PHONE);
        hr.signIn("hr.pplast@win.example", DemoLogins.PASSWORD);
        hr.visit("/azienda/persone/importa");
        byte[] file = """
            matricola;codice fiscale;nome;cognome;email;categoria;comune
            X1;RSSMRA85T10A163K;Mario;Rossi;;Operai;Albino
            X2;non-un-codice;Anna;Bianchi;;Operai;Atlantide
            """.getBytes(StandardCharsets.UTF_8);
        hr.page().locator("input[type=file]").setInputFiles(new FilePayload("elenco.csv", "text/csv", file));
        press(hr, "Guarda che cosa cambia");
        assertThat(hr.page().locator("#main").innerText())
                .contains("elenco.csv")
                .contains("sbagliata");
        hr.findsThePageAccessible();
        hr.needsNoSidewaysScrolling();
        hr.screenshot("import-result");
        press(hr, "Butta via e ricomincia");
    }

    @Test
    void theAmbitoSendsAnOfferBackWithAReason(Visitors visitors) {
        Visitor provider = visitors.on(Device.DESK);
        provider.signIn("fornitore.7@win.example", DemoLogins.PASSWORD);
        provider.visit("/fornitore/offerte");
        provider.page().locator("table a").first().click();
        String offer = provider.page().url();
        provider.page().locator("a[href$='/modifica']").click();
        String title = "Offerta " + UUID.randomUUID().toString().substring(0, 8);
        provider.page().locator("input[name=title]").fill(title);
        press(provider, "Salva la bozza");
        press(provider, "Manda all’Ambito");

        Visitor ambito = visitors.on(Device.DESK);
        ambito.signIn("ambito@win.example", DemoLogins.PASSWORD);
        ambito.visit("/ambito");
        ambito.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        press(ambito, "Manda la risposta");
        assertThat(ambito.page().locator("#main").innerText()).contains("Questo campo serve");
        ambito.page().locator("textarea[name=reason]").fill("Manca l’orario.");
        press(ambito, "Manda la risposta");

        provider.page().navigate(offer);
        assertThat(provider.page().locator("#main").innerText()).contains("Manca l’orario.");
    }

    private static String wallet(Visitor giulia) {
        giulia.visit("/dipendente");
        return giulia.page().locator(".win-wallet-sum").innerText();
    }

    private static String free(Visitor hr) {
        hr.visit("/azienda");
        return hr.page().locator(".win-tile-strong .win-tile-value").innerText();
    }

    private static void look(Visitor till, String code) {
        till.visit("/fornitore/cassa");
        till.page().locator("input[name=code]").fill(code);
        press(till, "Guarda il buono");
    }

    private static void press(Visitor visitor, String words) {
        visitor.page()
                .locator("#main button:has-text(\"" + words + "\")")
                .first()
                .click();
        visitor.page().waitForLoadState();
    }
}
