package it.winwelfare.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.problems.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    private static final EmailAddress ANNA = new EmailAddress("anna.rossi.verdi@esempio.it");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la nonna va al mare",
                "Xk4?pLq9!zTw",
                "però così è più",
                "🐘🦒🦓🦔🦕🦖🦗🦘🦙🦚🦛🦜",
                "valle-seriana-demo",
                "847361950284"
            })
    void letsLongOnesPass(String password) {
        assertThatCode(() -> PasswordRule.check(password, ANNA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars,password-too-short",
        "'           x',password-too-short",
        "anna.rossi.verdi@esempio.it,password-is-email",
        "ANNA.ROSSI.VERDI@ESEMPIO.IT,password-is-email",
        "anna.rossi.verdi,password-is-email",
        "password1234,password-too-common",
        "Password1234,password-too-common",
        "aaaaaaaaaaaaaaaa,password-too-common",
        "121212121212,password-too-common",
        "123456789012,password-too-common",
        "987654321098,password-too-common",
        "Atalanta1907!,password-too-common",
        "P4$$w0rd2026,password-too-common",
        "Buongiorno!!!,password-too-common",
        "tiamotiamo2026,password-too-common",
        "Valle Seriana,password-too-common",
        "Win-Welfare-2026,password-too-common",
        "qwertyuiop123,password-too-common",
        "1q2w3e4r5t6y,password-too-common",
        "!!!Città Alta!!!,password-too-common"
    })
    void refusesWithAReason(String password, String code) {
        assertRefused(password, code);
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertRefused("abcdefgh".repeat(17), "password-too-long");
    }

    @Test
    void anAccentIsTheSameFromEveryKeyboard() {
        assertThat(PasswordRule.normalised("perche\u0301 no? ")).isEqualTo("perch\u00e9 no?");
    }

    private static void assertRefused(String password, String code) {
        assertThatThrownBy(() -> PasswordRule.check(password, ANNA))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.field()).contains("password");
                });
    }
}
