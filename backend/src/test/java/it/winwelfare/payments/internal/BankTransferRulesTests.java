package it.winwelfare.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.FieldErrors.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankTransferRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OrganisationId COMPANY = OrganisationId.next();

    @Test
    void writesTheBanksReferenceInOneWay() {
        assertThat(BankTransferRules.checked(transfer(Money.euros(1), TODAY, " 0306 9a.12/x-1 "), TODAY)
                        .bankReference())
                .isEqualTo("03069A.12/X-1");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(codes(transfer(Money.ZERO, TODAY.plusDays(1), " ")))
                .containsExactly("amount-not-positive", "value-date-in-future", "field-required");
    }

    @Test
    void anAmountIsTenMillionsAtMost() {
        assertThat(BankTransferRules.checked(transfer(Money.euros(10_000_000), TODAY, "A1"), TODAY))
                .isNotNull();
        assertThat(codes(transfer(Money.cents(1_000_000_001), TODAY, "A1"))).containsExactly("amount-too-large");
        assertThat(codes(transfer(Money.cents(-1), TODAY, "A1"))).containsExactly("amount-not-positive");
    }

    @Test
    void aValueDateIsOfTheLastTwoYears() {
        assertThat(BankTransferRules.checked(transfer(Money.euros(1), TODAY.minusYears(2), "A1"), TODAY))
                .isNotNull();
        assertThat(codes(transfer(Money.euros(1), TODAY.minusYears(2).minusDays(1), "A1")))
                .containsExactly("value-date-too-old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "-1", "È1", "=1+1", "A;B"})
    void refusesReferencesThatNoBankGives(String reference) {
        assertThat(codes(transfer(Money.euros(1), TODAY, reference))).containsExactly("invalid-bank-reference");
    }

    @Test
    void aReversalHasAReason() {
        assertThat(BankTransferRules.reason(" Azienda sbagliata ")).isEqualTo("Azienda sbagliata");
        assertThatExceptionOfType(FieldErrors.class).isThrownBy(() -> BankTransferRules.reason(" "));
        assertThatExceptionOfType(FieldErrors.class).isThrownBy(() -> BankTransferRules.reason("x".repeat(501)));
    }

    private static NewBankTransfer transfer(Money amount, LocalDate valueDate, String reference) {
        return new NewBankTransfer(COMPANY, amount, valueDate, reference);
    }

    private static List<String> codes(NewBankTransfer transfer) {
        return catchThrowableOfType(FieldErrors.class, () -> BankTransferRules.checked(transfer, TODAY))
                .errors()
                .stream()
                .map(FieldError::code)
                .toList();
    }
}
