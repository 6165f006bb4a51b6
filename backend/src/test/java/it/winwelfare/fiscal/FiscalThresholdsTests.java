package it.winwelfare.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.problems.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class FiscalThresholdsTests {

    private static final FiscalThresholds THRESHOLDS = FiscalThresholds.bundled();

    @ParameterizedTest
    @CsvSource({
        "2016, 258.23, 258.23, 10%, 2000, 2500",
        "2019, 258.23, 258.23, 10%, 3000, 4000",
        "2020, 516.46, 516.46, 10%, 3000, 4000",
        "2022, 3000, 3000, 10%, 3000, 4000",
        "2023, 258.23, 3000, 5%, 3000, 4000",
        "2025, 1000, 2000, 5%, 3000, 4000",
        "2026, 1000, 2000, 1%, 5000, 5000",
        "2027, 1000, 2000, 1%, 5000, 5000",
        "2028, 258.23, 258.23, 10%, 3000, 4000",
        "2035, 258.23, 258.23, 10%, 3000, 4000"
    })
    void knowsEachYear(int year, String fringe, String children, String rate, String cap, String capParity) {
        FiscalYear law = THRESHOLDS.forYear(year);
        assertThat(law.year()).isEqualTo(year);
        assertThat(law.fringe(false)).isEqualTo(Money.parse(fringe));
        assertThat(law.fringe(true)).isEqualTo(Money.parse(children));
        assertThat(law.bonusTaxRate()).hasToString(rate);
        assertThat(law.bonusCap()).isEqualTo(Money.parse(cap));
        assertThat(law.bonusCapParity()).isEqualTo(Money.parse(capParity));
        assertThat(law.law().citation()).isNotBlank();
    }

    @Test
    void saysHowFarTheFutureIsKnown() {
        assertThat(THRESHOLDS.forYear(2028).law().mark()).isEqualTo(Mark.KNOWLEDGE);
        assertThat(THRESHOLDS.forYear(2026).law().mark()).isEqualTo(Mark.SECONDARY);
    }

    @Test
    void refusesYearsBeforeItsFirst() {
        assertThatThrownBy(() -> THRESHOLDS.forYear(2015))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("unknown-fiscal-year");
    }

    @Test
    void tellsWhatIsLeftBeforeAllIsTaxed() {
        FiscalYear year = THRESHOLDS.forYear(2026);
        assertThat(year.fringeRoom(false, Money.parse("999,99"))).isEqualTo(Money.cents(1));
        assertThat(year.fringeRoom(false, Money.euros(1_000))).isEqualTo(Money.ZERO);
        assertThat(year.fringeRoom(false, Money.euros(1_500))).isEqualTo(Money.ZERO);
        assertThat(year.fringeRoom(true, Money.euros(1_500))).isEqualTo(Money.euros(500));
        assertThat(year.bonusTaxRate().of(Money.euros(1_000))).isEqualTo(Money.euros(10));
        assertThat(year.bonusTaxRate()).isEqualTo(Percentage.percent(1));
    }

    @Test
    void stopsOnAFileThatIsNotWhole() throws Exception {
        String whole =
                new ClassPathResource("fiscal/fiscal-thresholds.json").getContentAsString(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> thresholds(whole.replace("\"year\": 2020", "\"year\": 2021")))
                .withMessageContaining("twice of 2021");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> thresholds(whole.replace("\"year\": 2028", "\"year\": 2029")))
                .withMessageContaining("leave out");
        assertThatIllegalArgumentException().isThrownBy(() -> thresholds("[]"));
        assertThatThrownBy(() -> thresholds(whole.replaceFirst("\"note\"", "\"nota\": 1, \"note\"")))
                .hasMessageContaining("wrong tax rules in")
                .hasMessageContaining("nota");
        assertThatThrownBy(() -> thresholds(whole.replaceFirst("258.23", "null")))
                .hasMessageContaining("fringeBase");
        assertThatThrownBy(() -> thresholds(whole.replaceFirst("258.23", "258.235")))
                .isInstanceOf(ArithmeticException.class);
    }

    private static FiscalThresholds thresholds(String json) {
        return new FiscalThresholds(new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8)));
    }
}
