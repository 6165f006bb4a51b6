package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Holders;
import it.winwelfare.identity.People;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.FakeProvider;
import it.winwelfare.testing.browser.BrowserTest;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.SecondFactorObligatory;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in with an identity from elsewhere, as people see it: a phone reads Italian, a desk reads English. */
@BrowserTest
@SecondFactorObligatory
class IdentityBrowserTests {

    private static final String SEND = "#main form:has(input[name=password]) button[type=submit]";
    private static final String DO = "#main form .btn-primary";

    @Autowired
    Users users;

    @Autowired
    Employees employees;

    private final FakeProvider provider = FakeProvider.shared();

    @ParameterizedTest
    @EnumSource(Device.class)
    void anIdentityIsLinkedAndUnlinked(Device device, Visitors visitors) {
        Visitor visitor = device == Device.PHONE ? visitors.on(device) : visitors.readingEnglishOn(device);
        String taxCode = Holders.taxCode();
        UserView anna = Holders.of(users, employees, taxCode);

        comesBack(visitor, taxCode);
        assertThat(visitor.page().url()).endsWith("/accedi/identita");
        isFine(visitor, "identity");
        visitor.page().locator("#main input[name=email]").fill(anna.email().value());
        visitor.page().locator("#main input[name=password]").fill(People.PASSWORD);
        visitor.page().locator(SEND).click();

        assertThat(visitor.page().url()).endsWith("/identita/collega");
        isFine(visitor, "identity-link");
        visitor.page().locator(DO).click();
        assertThat(visitor.page().url()).endsWith("/account/sicurezza");
        isFine(visitor, "identity-linked");
        visitor.page().locator("a[href$='/togli']").click();
        isFine(visitor, "identity-remove");
        visitor.page().locator("#main form .btn-danger").click();
        assertThat(visitor.page().locator("a[href$='/togli']").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void whoHasNoAccountReadsWhatToDo(Device device, Visitors visitors) {
        Visitor visitor = device == Device.PHONE ? visitors.on(device) : visitors.readingEnglishOn(device);

        comesBack(visitor, Holders.taxCode());

        isFine(visitor, "identity-nobody");
        assertThat(visitor.page().locator("#main input[name=password]").isVisible())
                .isFalse();
    }

    private static void isFine(Visitor visitor, String picture) {
        visitor.findsThePageAccessible();
        visitor.needsNoSidewaysScrolling();
        visitor.screenshot(picture);
    }

    /** The provider's own page is left out: it answers at once. */
    private void comesBack(Visitor visitor, String taxCode) {
        visitor.visit("/accedi");
        visitor.page().locator("a[href='/accedi/con/prova']").click();
        visitor.page().waitForURL(provider.issuer() + "/**");
        Map<String, String> question = FakeProvider.question(visitor.page().url());
        String code = provider.code(
                question,
                provider.signed(provider.claims(question, "b-" + UUID.randomUUID())
                        .claim("fiscal_number", "TINIT-" + taxCode)));
        visitor.visit("/accedi/da/prova?code=" + code + "&state="
                + URLEncoder.encode(question.get("state"), StandardCharsets.UTF_8) + "&iss="
                + provider.issuer());
    }
}
