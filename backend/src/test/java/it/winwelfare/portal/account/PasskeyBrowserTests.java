package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.testing.browser.BrowserTest;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.SecondFactorObligatory;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Second factors in a real browser, which holds a passkey for the occasion. As in production, the back office must have one. */
@BrowserTest
@SecondFactorObligatory
class PasskeyBrowserTests {

    @Autowired
    Users users;

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @EnumSource(Device.class)
    void aPasskeyIsRegisteredAndSignsInWithoutAPassword(Device device, Visitors visitors) {
        UserView anna = People.with(users);
        Visitor visitor = withAuthenticator(visitors.on(device));
        Page page = visitor.page();
        signIn(visitors, visitor, anna);

        visitor.visit(at(visitors, "/account/sicurezza"));
        looksRight(visitor, "security");
        page.locator("a[href='/account/sicurezza/passkey']").click();
        page.locator("#label").waitFor();
        looksRight(visitor, "passkey-new");
        page.locator("#label").fill("Telefono di Anna");
        page.locator("[data-passkey=register] button").click();
        page.waitForURL("**/account/sicurezza");
        assertThat(page.locator(".win-body").textContent()).contains("La passkey è pronta", "Telefono di Anna");
        looksRight(visitor, "security-with-passkey");

        page.locator("form[action='/account/sicurezza/codici'] button").first().click();
        assertThat(page.locator(".win-codes li").count()).isEqualTo(10);
        looksRight(visitor, "recovery-codes");

        leave(visitors, visitor);
        visitor.visit(at(visitors, "/accedi"));
        page.locator("[data-passkey=sign-in] button").click();
        page.waitForURL("**/porta");
        assertThat(sql.sql("SELECT COUNT(*) FROM identity_known_device WHERE user_id = ?")
                        .param(Ids.bytes(anna.id().value()))
                        .query(Integer.class)
                        .single())
                .as("the browser without its cookies is another")
                .isEqualTo(2);
        visitor.visit(at(visitors, "/account/accessi"));
        looksRight(visitor, "sessions");

        // Signed in without a password: before a change it is asked for.
        visitor.visit(at(visitors, "/account/sicurezza/passkey"));
        assertThat(page.url()).endsWith("/account/sicurezza/conferma");
        looksRight(visitor, "confirm-password");
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator("form:has(input[name=password]) button[type=submit]").click();
        page.waitForURL("**/account/sicurezza/passkey**");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void afterThePasswordAPasskeyIsTheSecondStep(Device device, Visitors visitors) {
        UserView anna = People.with(users, Role.AMBITO);
        Visitor visitor = withAuthenticator(visitors.on(device));
        Page page = visitor.page();
        signIn(visitors, visitor, anna);
        assertThat(page.url()).endsWith("/account/sicurezza?obbligo");
        looksRight(visitor, "security-must");
        page.locator("a[href='/account/sicurezza/passkey']").click();
        page.locator("[data-passkey=register] button").click();
        page.waitForURL("**/account/sicurezza");
        assertThat(visitor.visit(at(visitors, "/ambito"))).isEqualTo(200);

        leave(visitors, visitor);
        signIn(visitors, visitor, anna);
        assertThat(page.url()).endsWith("/accedi/codice");
        looksRight(visitor, "second-step-passkey");
        page.locator("[data-passkey=sign-in] button").click();
        page.waitForURL("**/ambito");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void anAppsCodeIsTheSecondStepAlsoWithoutScripts(Device device, Visitors visitors) {
        UserView anna = People.with(users);
        Visitor visitor = visitors.withoutScriptsOn(device);
        Page page = visitor.page();
        signIn(visitors, visitor, anna);
        visitor.visit(at(visitors, "/account/sicurezza"));
        page.locator("form[action='/account/sicurezza/app'] button").click();
        PhoneApp app = new PhoneApp(factors.begunApp(users.actorOf(anna.id(), new Origin(Channel.PORTAL, null)))
                .text());
        assertThat((Integer) page.locator("img[src*='/app/qr']")
                        .evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isGreaterThan(200);
        page.locator("input[name=code]").fill(app.wrongCode(clock.instant()));
        page.locator("form:has(input[name=code]) button[type=submit]").click();
        assertThat(page.locator(".win-field-bad").isVisible()).isTrue();
        visitor.screenshot("factor-app-wrong");
        page.locator("input[name=code]").fill(app.code(clock.instant()));
        page.locator("form:has(input[name=code]) button[type=submit]").click();
        assertThat(page.url()).endsWith("/account/sicurezza");

        leave(visitors, visitor);
        signIn(visitors, visitor, anna);
        assertThat(page.url()).endsWith("/accedi/codice");
        page.locator("input[name=code]").fill(app.wrongCode(clock.instant()));
        page.locator("form:has(input[name=code]) button[type=submit]").click();
        assertThat(page.url()).endsWith("/accedi/codice?errore");
        visitor.screenshot("second-step-wrong");
        page.locator("input[name=code]").fill(app.nextCode(clock.instant()));
        page.locator("form:has(input[name=code]) button[type=submit]").click();
        assertThat(page.url()).endsWith("/porta");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aPasskeyThatIsNotKnownIsRefusedInWords(Device device, Visitors visitors) {
        Visitor visitor = withAuthenticator(visitors.on(device));
        visitor.visit(at(visitors, "/accedi"));

        visitor.page().locator("[data-passkey=sign-in] button").click();

        visitor.page().locator("[data-fault]:has-text('Non è riuscito')").waitFor();
        assertThat(visitor.page().url()).endsWith("/accedi");
        looksRight(visitor, "sign-in-passkey-refused");
    }

    private static void looksRight(Visitor visitor, String name) {
        visitor.findsThePageAccessible();
        visitor.needsNoSidewaysScrolling();
        visitor.screenshot(name);
    }

    private static void signIn(Visitors visitors, Visitor visitor, UserView user) {
        visitor.visit(at(visitors, "/accedi"));
        visitor.page().locator("input[name=email]").fill(user.email().value());
        visitor.page().locator("input[name=password]").fill(People.PASSWORD);
        visitor.page()
                .locator("form:has(input[name=password]) button[type=submit]")
                .click();
        visitor.page().waitForLoadState();
    }

    private static void leave(Visitors visitors, Visitor visitor) {
        visitor.page().context().clearCookies();
        visitor.visit(at(visitors, "/"));
    }

    private static String at(Visitors visitors, String path) {
        return visitors.address().replace("127.0.0.1", "localhost") + path;
    }

    /** A phone that recognises its owner each time, and says so by itself. */
    private static Visitor withAuthenticator(Visitor visitor) {
        CDPSession browser = visitor.page().context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        JsonObject phone = new JsonObject();
        phone.addProperty("protocol", "ctap2");
        phone.addProperty("transport", "internal");
        phone.addProperty("hasResidentKey", true);
        phone.addProperty("hasUserVerification", true);
        phone.addProperty("isUserVerified", true);
        phone.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", phone);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
        return visitor;
    }
}
