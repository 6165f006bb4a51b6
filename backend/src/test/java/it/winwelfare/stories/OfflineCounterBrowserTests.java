package it.winwelfare.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.winwelfare.demo.DemoLogins;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider in a cellar: the counter goes on without network, and what was scanned is told when the network is back. */
@DemoStory
class OfflineCounterBrowserTests {

    private static final String SELLER = "girotondo@win.example";

    @Autowired
    private LedgerControls controls;

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void aScanWithoutNetworkIsCheckedKeptAndSent(Visitors visitors) throws Exception {
        Visitor giulia = Giulia.signedIn(visitors, Device.PHONE);
        buy(giulia);
        String shown = scan(giulia.page().locator(".win-qr[src^='data:']").screenshot());
        assertThat(shown).contains("/buono#WIN2.");
        assertThat(giulia.page().locator("#qr-age")).containsText("ogni 30 secondi");
        giulia.screenshot("voucher-live");
        String voucher = giulia.page().url();
        String printed = scan(giulia.page().request().get(voucher + "/qr.png").body());
        assertThat(printed).contains("/buono#WIN1.");

        Visitor till = till(visitors);
        offline(till, true);
        enter(till, shown);
        assertThat(till.page().locator("#till-news")).containsText("Firma valida");
        enter(till, printed);
        assertThat(till.page().locator("#till-news")).containsText("già stato letto su questo apparecchio");
        enter(till, "0000-0000-0001");
        assertThat(till.page().locator("#till-news")).containsText("controlla i caratteri");
        enter(till, printed.substring(0, printed.length() - 4) + "AAAA");
        assertThat(till.page().locator("#till-news")).containsText("non è di un buono");
        assertThat(till.page().locator("#till-list li")).hasCount(1);

        till.visit("/fornitore/cassa");
        assertThat(till.page().locator("h1")).hasText("Prendi un buono");
        assertThat(till.page().locator("#till-list li[data-state=waiting]")).hasCount(1);
        assertThat(till.page().locator("#till-offline")).isVisible();
        assertThat(till.page().locator("body")).not().containsText("Sara Pezzotta");
        enter(till, printed);
        assertThat(till.page().locator("#till-news")).containsText("già stato letto su questo apparecchio");
        till.findsThePageAccessible();
        till.needsNoSidewaysScrolling();
        till.page().reload();
        assertThat(till.page().locator("#till-list li[data-state=waiting]")).hasCount(1);
        till.screenshot("scanner-offline");

        offline(till, false);
        assertThat(till.page().locator("#till-list li[data-state=taken]")).hasCount(1);
        till.visit("/fornitore/cassa");
        assertThat(till.page().locator("#till-list li[data-state=taken]")).hasCount(1);
        giulia.page().navigate(voucher);
        assertThat(giulia.page().locator(".win-voucher-word")).hasText("Usato");
    }

    @Test
    void theSameVoucherOnTwoTillsEndsInAConflictWithAName(Visitors visitors) {
        Visitor giulia = Giulia.signedIn(visitors, Device.PHONE);
        String code = buy(giulia);
        Visitor door = till(visitors);
        Visitor garden = till(visitors);
        for (Visitor till : new Visitor[] {door, garden}) {
            offline(till, true);
            enter(till, code);
            assertThat(till.page().locator("#till-news")).containsText("Il codice è scritto bene");
        }
        offline(door, false);
        assertThat(door.page().locator("#till-list li[data-state=taken]")).hasCount(1);
        offline(garden, false);
        Locator refused = garden.page().locator("#till-list li[data-state=refused]");
        assertThat(refused).containsText("Lo stesso buono, due volte");

        refused.locator("a").click();
        assertThat(garden.page().locator("h1")).hasText("Letture rifiutate");
        Locator conflict = garden.page().locator(".win-conflict").first();
        assertThat(conflict).containsText("Lo stesso buono, due volte");
        assertThat(conflict).containsText("Sofia Bonomi");
        garden.findsThePageAccessible();
        garden.needsNoSidewaysScrolling();
        garden.screenshot("scanner-conflict");

        Visitor ambito = visitors.on(Device.DESK);
        ambito.signIn("ambito@win.example", DemoLogins.PASSWORD);
        ambito.visit("/ambito/registro/letture");
        Locator row = ambito.page().locator("tbody tr").first();
        assertThat(row).containsText("Il Girotondo");
        assertThat(row).containsText("Lo stesso buono, due volte");
        assertThat(row).not().containsText("Sofia");
        ambito.findsThePageAccessible();
        ambito.screenshot("ambito-conflicts");
        row.locator("a:has-text('Segna come chiarita')").click();
        assertThat(ambito.page().locator("h1")).hasText("Lo stesso buono, due volte");
        for (Device size : Device.values()) {
            ambito.movesTo(size);
            ambito.findsThePageAccessible();
            ambito.needsNoSidewaysScrolling();
            ambito.screenshot("ambito-conflict");
        }
        ambito.page().locator("textarea[name=note]").fill("Un solo ingresso: due apparecchi alla stessa porta.");
        ambito.page().locator("main form button[type=submit]").click();
        assertThat(ambito.page().locator(".win-flash")).containsText("segnata come chiarita");
        for (Device size : Device.values()) {
            ambito.movesTo(size);
            ambito.findsThePageAccessible();
            ambito.needsNoSidewaysScrolling();
        }
        garden.visit("/fornitore/cassa/conflitti");
        assertThat(garden.page().locator(".win-conflict").first()).containsText("due apparecchi alla stessa porta");
    }

    @Test
    void aQueueWaitsForWhoMadeItAndForNobodyElse(Visitors visitors) {
        Visitor giulia = Giulia.signedIn(visitors, Device.PHONE);
        String code = buy(giulia);
        Visitor till = till(visitors);
        offline(till, true);
        enter(till, code);
        assertThat(till.page().locator("#till-list li[data-state=waiting]")).hasCount(1);

        till.page().context().clearCookies();
        offline(till, false);
        assertThat(till.page().locator("#till-signin")).isVisible();
        assertThat(till.page().locator("#till-list li[data-state=waiting]")).hasCount(1);

        till.signIn("serio.insieme@win.example", DemoLogins.PASSWORD);
        till.visit("/fornitore/cassa");
        assertThat(till.page().locator("#till-others")).isVisible();
        assertThat(till.page().locator("#till-list li")).hasCount(0);

        till.page().context().clearCookies();
        till.signIn(SELLER, DemoLogins.PASSWORD);
        till.visit("/fornitore/cassa");
        assertThat(till.page().locator("#till-list li[data-state=taken]")).hasCount(1);
    }

    @Test
    void whenTheAnswerOfATakingIsLostTheTillFindsOut(Visitors visitors) {
        Visitor giulia = Giulia.signedIn(visitors, Device.PHONE);
        String code = buy(giulia);
        Visitor till = till(visitors);
        enter(till, code);
        Locator take = till.page().locator("button:has-text('Prendi il buono')");
        take.waitFor();
        offline(till, true);
        take.click();
        assertThat(till.page().locator("#till-news")).containsText("Il codice è scritto bene");
        offline(till, false);
        assertThat(till.page().locator("#till-list li[data-state=taken]")).hasCount(1);

        till.visit("/fornitore/cassa");
        enter(till, code);
        assertThat(till.page().locator(".win-answer-no")).containsText("già");
    }

    /** Buys; the page shows the code that changes. */
    private static String buy(Visitor giulia) {
        String code = Giulia.buys(giulia);
        giulia.page().locator(".win-qr[src^='data:']").waitFor();
        return code;
    }

    /** A phone on whose counter somebody has signed in, which has kept the page. */
    private static Visitor till(Visitors visitors) {
        Visitor till = visitors.on(Device.PHONE);
        till.signIn(SELLER, DemoLogins.PASSWORD);
        till.visit("/fornitore/cassa");
        till.page().locator("html[data-till=ready]").waitFor();
        return till;
    }

    private static void offline(Visitor visitor, boolean yes) {
        visitor.page().context().setOffline(yes);
    }

    private static void enter(Visitor till, String text) {
        Page page = till.page();
        page.locator("input[name=code]").fill(text);
        page.locator("#scan button[type=submit]").click();
    }

    private static String scan(byte[] picture) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
                .getText();
    }
}
