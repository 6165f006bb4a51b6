package it.winwelfare.stories;

import it.winwelfare.demo.DemoLogins;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;

/** Giulia Bonomi of the demo, whose daughter is Sofia. */
final class Giulia {

    private Giulia() {}

    static Visitor signedIn(Visitors visitors, Device device) {
        Visitor giulia = visitors.on(device);
        giulia.signIn("giulia.bonomi@win.example", DemoLogins.PASSWORD);
        return giulia;
    }

    /** Buys an hour of baby-sitting for Sofia; the code. The page with the QR is left open. */
    static String buys(Visitor giulia) {
        giulia.visit("/dipendente/cerca?testo=tata&comune=016004&entro=50");
        giulia.page()
                .locator(".win-card:has-text('Girotondo') a.stretched-link")
                .first()
                .click();
        giulia.page().locator("a[href*='/acquista']").first().click();
        giulia.page().locator("label:has-text('Sofia')").first().click();
        giulia.page().locator("form.win-buy-form button.btn-primary").click();
        giulia.page().locator(".win-qr").waitFor();
        return giulia.page().locator(".win-code").innerText().replaceAll("\\s+", "-");
    }
}
