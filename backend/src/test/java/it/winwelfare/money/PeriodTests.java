package it.winwelfare.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private final Period march = new Period(FIRST, LAST);

    @Test
    void containsItsFirstAndLastDayAndNoOther() {
        assertThat(march.contains(FIRST)).isTrue();
        assertThat(march.contains(LAST)).isTrue();
        assertThat(march.contains(FIRST.minusDays(1))).isFalse();
        assertThat(march.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void overlapsWhatSharesADay() {
        assertThat(march.overlaps(new Period(LAST, LAST.plusDays(9)))).isTrue();
        assertThat(march.overlaps(new Period(FIRST.minusDays(9), FIRST))).isTrue();
        assertThat(march.overlaps(Period.ofYear(2026))).isTrue();
        assertThat(Period.ofYear(2026).overlaps(march)).isTrue();
        assertThat(march.overlaps(new Period(LAST.plusDays(1), LAST.plusDays(9))))
                .isFalse();
        assertThat(march.overlaps(new Period(FIRST.minusDays(9), FIRST.minusDays(1))))
                .isFalse();
    }

    @Test
    void containsAnotherOnlyWhole() {
        assertThat(Period.ofYear(2026).contains(march)).isTrue();
        assertThat(march.contains(march)).isTrue();
        assertThat(march.contains(new Period(FIRST, LAST.plusDays(1)))).isFalse();
        assertThat(march.contains(new Period(FIRST.minusDays(1), LAST))).isFalse();
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(LAST, FIRST));
        assertThat(new Period(FIRST, FIRST).days()).isEqualTo(1);
    }

    @Test
    void comesFromMonthsAndYears() {
        assertThat(Period.of(YearMonth.of(2026, 3))).isEqualTo(march).hasToString("2026-03-01/2026-03-31");
        assertThat(Period.of(YearMonth.of(2028, 2)).days()).isEqualTo(29);
        assertThat(Period.ofYear(2026).days()).isEqualTo(365);
    }
}
