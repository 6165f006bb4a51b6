package it.winwelfare.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.winwelfare.testing.Seeded;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTests {

    @ParameterizedTest
    @CsvSource({
        "3000, 10000, 3000",
        "5000, 1, 1",
        "5000, -1, -1",
        "4999, 1, 0",
        "2500, 2, 1",
        "2499, 2, 0",
        "3333, 100, 33",
        "10000, 9223372036854775807, 9223372036854775807",
        "0, 500, 0"
    })
    void roundsHalfUpToTheCent(int basisPoints, long cents, long expected) {
        assertThat(Percentage.basisPoints(basisPoints).of(Money.cents(cents))).isEqualTo(Money.cents(expected));
    }

    @Test
    void leavesWhatItDoesNotTake() {
        Seeded.rounds(1_000, random -> {
            Percentage share = Percentage.basisPoints(random.nextInt(10_001));
            Money amount = Money.cents(random.nextLong(1_000_000_000));
            Money parts = share.of(amount).plus(share.complement().of(amount));
            assertThat(parts.minus(amount).abs().cents()).isLessThanOrEqualTo(1);
            assertThat(share.of(amount)).isBetween(Money.ZERO, amount);
        });
    }

    @Test
    void isBetweenNothingAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.basisPoints(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.basisPoints(10_001));
        assertThat(Percentage.percent(100)).isEqualTo(Percentage.ALL).isGreaterThan(Percentage.ZERO);
        assertThat(Percentage.ZERO.isZero()).isTrue();
        assertThat(Percentage.ALL.isZero()).isFalse();
    }

    @Test
    void writesItselfForPeople() {
        assertThat(Percentage.percent(30).format(Locale.ITALIAN)).isEqualTo("30%");
        assertThat(Percentage.basisPoints(1_250).format(Locale.ITALIAN)).isEqualTo("12,5%");
        assertThat(Percentage.basisPoints(1_205)).hasToString("12.05%");
        assertThat(Percentage.ALL).hasToString("100%");
        assertThat(Percentage.ZERO).hasToString("0%");
    }
}
