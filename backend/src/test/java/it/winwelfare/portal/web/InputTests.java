package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTests {

    @ParameterizedTest
    @ValueSource(strings = {"1.234,56", "1234,56", "1234.56", "€ 1.234,56"})
    void readsAmountsAsPeopleWriteThem(String typed) throws ParseException {
        assertThat(new MoneyInput().parse(typed, Locale.ITALIAN)).isEqualTo(Money.cents(123_456));
    }

    @Test
    void writesAmountsWithoutTheSignThatStandsBeforeTheField() {
        assertThat(new MoneyInput().print(Money.cents(123_456), Locale.ITALIAN)).isEqualTo("1.234,56");
    }

    /** What a form shows is sent back as it stands, also in English. */
    @ParameterizedTest
    @ValueSource(longs = {0, 5, 99_999, 100_000, 123_456, 123_456_789, -123_456})
    void readsWhatItHasWritten(long cents) throws ParseException {
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            MoneyInput field = new MoneyInput();
            assertThat(field.parse(field.print(Money.cents(cents), locale), locale))
                    .isEqualTo(Money.cents(cents));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x", "1,2,3", "dodici", "1,234", "12,34.56", "1.234.56", "1.234,567"})
    void refusesWhatIsNoAmount(String typed) {
        assertThatThrownBy(() -> new MoneyInput().parse(typed, Locale.ITALIAN)).isInstanceOf(ParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "9/3/2026", "09/03/2026", " 9/03/2026 "})
    void readsDatesAsFieldsAndPeopleWriteThem(String typed) throws ParseException {
        assertThat(new DateInput().parse(typed, Locale.ITALIAN)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2026", "2026-13-01", "domani", "3/2026"})
    void refusesWhatIsNoDay(String typed) {
        assertThatThrownBy(() -> new DateInput().parse(typed, Locale.ITALIAN)).isInstanceOf(ParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "12.5 %", " 12,50%"})
    void readsSharesAsPeopleWriteThem(String typed) throws ParseException {
        assertThat(new PercentageInput().parse(typed, Locale.ITALIAN)).isEqualTo(Percentage.basisPoints(1_250));
        assertThat(new PercentageInput().print(Percentage.basisPoints(1_250), Locale.ITALIAN))
                .isEqualTo("12,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"metà", "120", "-1", "12,345", "1e1", "%"})
    void refusesWhatIsNoShare(String typed) {
        assertThatThrownBy(() -> new PercentageInput().parse(typed, Locale.ITALIAN))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void readsAndWritesFractions() throws ParseException {
        DecimalInput field = new DecimalInput();
        assertThat(field.parse(" 23,5 ", Locale.ITALIAN)).isEqualTo(new BigDecimal("23.5"));
        assertThat(field.print(new BigDecimal("23.5"), Locale.ITALIAN)).isEqualTo("23,5");
        assertThatThrownBy(() -> field.parse("1e9", Locale.ITALIAN)).isInstanceOf(ParseException.class);
    }
}
