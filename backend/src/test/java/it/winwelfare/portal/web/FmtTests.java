package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FmtTests {

    /** Half past eleven at night in UTC is the next day in Rome already. */
    private static final Instant NOW = Instant.parse("2026-03-11T23:30:00Z");

    private final Fmt fmt = new Fmt(texts(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void amountsNeverBreakAtTheLinesEnd() {
        assertThat(fmt.money(Money.cents(123_456))).isEqualTo("€\u00a01.234,56");
        assertThat(fmt.signed(Money.cents(1_000))).isEqualTo("+€\u00a010,00");
        assertThat(fmt.signed(Money.cents(-1_000))).isEqualTo("−€\u00a010,00");
        assertThat(fmt.signed(Money.ZERO)).isEqualTo("€\u00a00,00");
    }

    @Test
    void daysAreThoseOfRome() {
        assertThat(fmt.date(NOW)).isEqualTo("12 marzo 2026");
        assertThat(fmt.day(NOW)).isEqualTo("12/03/2026");
        assertThat(fmt.dateTime(NOW)).isEqualTo("12 marzo 2026, 00:30");
        assertThat(fmt.month(YearMonth.of(2026, 3))).isEqualTo("marzo 2026");
    }

    @Test
    void tellsHowLongAgoAndHowFarAhead() {
        assertThat(fmt.ago(NOW)).isEqualTo("adesso");
        assertThat(fmt.ago(NOW.minusSeconds(90))).isEqualTo("un minuto fa");
        assertThat(fmt.ago(NOW.plusSeconds(2 * 3600 + 1))).isEqualTo("tra 2 ore");
        assertThat(fmt.ago(LocalDate.of(2026, 3, 12))).isEqualTo("oggi");
        assertThat(fmt.ago(LocalDate.of(2026, 3, 11))).isEqualTo("ieri");
        assertThat(fmt.ago(LocalDate.of(2026, 3, 15))).isEqualTo("tra 3 giorni");
        assertThat(fmt.ago(LocalDate.of(2025, 12, 1))).isEqualTo("3 mesi fa");
        assertThat(fmt.ago(LocalDate.of(2020, 1, 1))).isEqualTo("6 anni fa");
    }

    @Test
    void tellsHowPressingADueDateIs() {
        assertThat(fmt.urgency(LocalDate.of(2026, 3, 11))).isEqualTo("late");
        assertThat(fmt.dueWord(LocalDate.of(2026, 3, 11))).isEqualTo("in ritardo di un giorno");
        assertThat(fmt.urgency(LocalDate.of(2026, 3, 12))).isEqualTo("soon");
        assertThat(fmt.dueWord(LocalDate.of(2026, 3, 12))).isEqualTo("entro oggi");
        assertThat(fmt.dueWord(LocalDate.of(2026, 3, 15))).isEqualTo("entro 3 giorni");
        assertThat(fmt.urgency(LocalDate.of(2026, 3, 16))).isEqualTo("calm");
    }

    @Test
    void speaksEnglishWhereThatIsChosen() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(fmt.money(Money.cents(123_456))).isEqualTo("€\u00a01,234.56");
        assertThat(fmt.date(NOW)).isEqualTo("12 March 2026");
        assertThat(fmt.ago(LocalDate.of(2026, 3, 11))).isEqualTo("yesterday");
    }

    static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("i18n/common", "i18n/problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
