package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.testing.browser.BrowserTest;
import it.winwelfare.testing.browser.Device;
import it.winwelfare.testing.browser.SecondFactorObligatory;
import it.winwelfare.testing.browser.Visitor;
import it.winwelfare.testing.browser.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
@SecondFactorObligatory
class SignInPageBrowserTests {

    @ParameterizedTest
    @EnumSource(Device.class)
    void isAccessibleLightAndStill(Device device, Visitors visitors) {
        Visitor visitor = visitors.on(device);

        assertThat(visitor.visit("/accedi")).isEqualTo(200);

        visitor.findsThePageAccessible();
        visitor.needsNoSidewaysScrolling();
        assertThat(visitor.bytesOfThisPage()).as("bytes of a first visit").isLessThan(350 * 1024);
        assertThat(visitor.layoutShift()).isLessThan(0.01);
        visitor.screenshot("sign-in");

        visitor.visit("/accedi");
        assertThat(visitor.bytesOfThisPage()).as("bytes of a second visit").isLessThan(60 * 1024);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void refusesAWrongPasswordInWordsAlsoWithoutScripts(Device device, Visitors visitors) {
        Visitor visitor = visitors.withoutScriptsOn(device);
        visitor.visit("/accedi");

        visitor.page().locator("input[name=email]").fill("nessuno@example.org");
        visitor.page().locator("input[name=password]").fill("non e questa");
        visitor.page()
                .locator("form:has(input[name=password]) button[type=submit]")
                .click();

        assertThat(visitor.page().url()).contains("/accedi");
        assertThat(visitor.page().locator("[role=alert]").first().isVisible()).isTrue();
        visitor.screenshot("sign-in-refused");
    }

    /** The other browser tests are worth what these two can see. */
    @Test
    void aPageThatIsNeitherReadableNorFitsIsFound(Visitors visitors) {
        Visitor visitor = visitors.on(Device.PHONE);
        visitor.visit("/accedi");
        visitor.page().evaluate("""
            () => {
                document.querySelector('main').insertAdjacentHTML('beforeend',
                    '<input name="nameless"><p class="pale">pale</p><p class="wide">wide</p>');
                document.querySelector('.pale').style.color = '#ddd';
                document.querySelector('.wide').style.width = '900px';
            }
            """);

        assertThatThrownBy(visitor::findsThePageAccessible).hasMessageContainingAll("label (", "color-contrast (");
        assertThatThrownBy(visitor::needsNoSidewaysScrolling).hasMessageContaining("too wide for a phone");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void speaksEnglishToWhomHasChosenIt(Device device, Visitors visitors) {
        Visitor visitor = visitors.readingEnglishOn(device);

        visitor.visit("/accedi");

        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
    }
}
