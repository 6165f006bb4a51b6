package it.winwelfare.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void isKeptInLowerCase() {
        assertThat(EmailAddress.parse("  Anna.Rossi+welfare@Comune.Albino.BG.IT ")
                        .value())
                .isEqualTo("anna.rossi+welfare@comune.albino.bg.it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.it", "o'neil@example.com", "x_y-z@a-b.example", "1@2.example", "a@b.xn--p1ai"})
    void readsAddresses(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@albino.it",
                "anna@albino",
                "a b@albino.it",
                ".a@albino.it",
                "a.@albino.it",
                "a..b@albino.it",
                "a@-albino.it",
                "a@albino-.it",
                "a@@albino.it",
                "a@albino..it",
                "a@albino.1t",
                "à@albino.it",
                "a@albino.it\r\nBcc: b@albino.it",
                "\"a\"@albino.it",
                "Anna <a@albino.it>"
            })
    void refusesWhatNoMailReaches(String text) {
        InvalidIdentifier invalid = catchThrowableOfType(InvalidIdentifier.class, () -> EmailAddress.parse(text));
        assertThat(invalid.code()).isEqualTo("invalid-email");
        assertThat(invalid.reason()).isEqualTo(Reason.FORM);
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(catchThrowableOfType(InvalidIdentifier.class, () -> EmailAddress.parse("  "))
                        .reason())
                .isEqualTo(Reason.MISSING);
        for (String text : new String[] {"a".repeat(65) + "@albino.it", "a@" + "b.".repeat(130) + "it"}) {
            assertThat(catchThrowableOfType(InvalidIdentifier.class, () -> EmailAddress.parse(text))
                            .reason())
                    .isEqualTo(Reason.LENGTH);
        }
    }
}
