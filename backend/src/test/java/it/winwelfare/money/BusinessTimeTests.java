package it.winwelfare.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessTimeTests {

    @Test
    void countsDaysInRomeWhereverTheClockStands() {
        Instant lateInTheEvening = Instant.parse("2026-06-30T22:30:00Z");
        assertThat(BusinessTime.today(Clock.fixed(lateInTheEvening, ZoneOffset.UTC)))
                .isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(BusinessTime.monthOf(lateInTheEvening)).isEqualTo(YearMonth.of(2026, 7));
        assertThat(BusinessTime.dateOf(Instant.parse("2026-01-01T22:59:59Z"))).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(BusinessTime.dateOf(Instant.parse("2026-01-01T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void knowsTheShortAndTheLongDay() {
        assertThat(lengthOf(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(23));
        assertThat(lengthOf(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
        assertThat(lengthOf(LocalDate.of(2026, 11, 22))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void endsADayWhereTheNextBegins() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        assertThat(BusinessTime.endOf(day)).isEqualTo(BusinessTime.startOf(day.plusDays(1)));
        assertThat(BusinessTime.dateOf(BusinessTime.startOf(day))).isEqualTo(day);
        assertThat(BusinessTime.dateOf(BusinessTime.endOf(day).minusNanos(1))).isEqualTo(day);
        assertThat(BusinessTime.startOf(YearMonth.of(2026, 3))).isEqualTo(BusinessTime.endOf(day));
        assertThat(BusinessTime.endOf(YearMonth.of(2026, 2))).isEqualTo(BusinessTime.endOf(day));
    }

    private static Duration lengthOf(LocalDate day) {
        return Duration.between(BusinessTime.startOf(day), BusinessTime.endOf(day));
    }
}
