package it.winwelfare.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.testing.Seeded;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTests {

    private static final Money LARGEST = Money.cents(Long.MAX_VALUE);
    private static final Money SMALLEST = Money.cents(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|1200",
                "1234,56|123456",
                "1.234,56|123456",
                "1.234|123400",
                "1.234.567,8|123456780",
                "1234.56|123456",
                "1234.5|123450",
                "0.07|7",
                "0,07|7",
                "-12,30|-1230",
                "- 12,30|-1230",
                "+1|100",
                "€ 12,30|1230",
                "-€ 1.234,56|-123456",
                "12,30 €|1230",
                "12.30 EUR|1230",
                "EUR 5|500",
                "92233720368547758.07|9223372036854775807",
                "-92233720368547758,08|-9223372036854775808"
            })
    void readsAmountsAsPeopleAndFilesWriteThem(String text, long cents) {
        assertThat(Money.parse(text).cents()).isEqualTo(cents);
        assertThat(Money.parse("  " + text + " ").cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "€",
                "-",
                "--1",
                "1,234",
                "1.23,4",
                "1.2345",
                "12.34.56",
                "1234.567,00",
                ".5",
                ",5",
                "5,",
                "1e3",
                "0x10",
                "NaN",
                "12 345",
                "€ 5 €",
                "$5",
                "١٢",
                "92233720368547758.08",
                "-92233720368547758.09",
                "99999999999999999999999999999999999999999999999999"
            })
    void refusesWhatIsNotAnAmount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void writesAmountsForPeopleInTheirLanguage() {
        assertThat(Money.cents(123_456).format(Locale.ITALY)).isEqualTo("€ 1.234,56");
        assertThat(Money.cents(123_456).format(Locale.ENGLISH)).isEqualTo("€ 1,234.56");
        assertThat(Money.cents(-100_000_005).format(Locale.ITALIAN)).isEqualTo("-€ 1.000.000,05");
        assertThat(Money.ZERO.format(Locale.UK)).isEqualTo("€ 0.00");
        assertThat(SMALLEST.format(Locale.ITALIAN)).isEqualTo("-€ 92.233.720.368.547.758,08");
    }

    @Test
    void writesAmountsForFilesAndLogs() {
        assertThat(Money.cents(123_456)).hasToString("1234.56 EUR");
        assertThat(Money.cents(-5)).hasToString("-0.05 EUR");
        assertThat(Money.euros(7).toPlainString()).isEqualTo("7.00");
    }

    @Test
    void readsBackWhatItWrote() {
        Seeded.rounds(2_000, random -> {
            Money money = Money.cents(random.nextLong() >> random.nextInt(63));
            assertThat(Money.parse(money.toPlainString())).isEqualTo(money);
            assertThat(Money.parse(money.format(Locale.ITALY))).isEqualTo(money);
        });
    }

    @Test
    void travelsThroughJsonAsText() {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.writeValueAsString(List.of(Money.cents(-1_230)))).isEqualTo("[\"-12.30\"]");
        assertThat(json.readValue("\"1234.56\"", Money.class)).isEqualTo(Money.cents(123_456));
    }

    @Test
    void calculatesExactly() {
        Money a = Money.cents(1_050);
        Money b = Money.cents(-250);
        assertThat(a.plus(b)).isEqualTo(Money.cents(800));
        assertThat(a.minus(b)).isEqualTo(Money.euros(13));
        assertThat(b.negate()).isEqualTo(Money.cents(250)).isEqualTo(b.abs());
        assertThat(a.abs()).isSameAs(a);
        assertThat(a.times(3)).isEqualTo(Money.cents(3_150));
        assertThat(Money.sum(List.of(a, b, a))).isEqualTo(Money.cents(1_850));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void comparesAmounts() {
        Money less = Money.cents(-1);
        Money more = Money.cents(1);
        assertThat(less.min(more)).isEqualTo(more.min(less)).isEqualTo(less);
        assertThat(less.max(more)).isEqualTo(more.max(less)).isEqualTo(more);
        assertThat(less.isLessThan(more)).isTrue();
        assertThat(less.isLessThan(less)).isFalse();
        assertThat(less.isAtMost(less)).isTrue();
        assertThat(more.isAtMost(less)).isFalse();
        assertThat(more.isGreaterThan(less)).isTrue();
        assertThat(more.isGreaterThan(more)).isFalse();
        assertThat(more.isAtLeast(more)).isTrue();
        assertThat(less.isAtLeast(more)).isFalse();
        assertThat(less.isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(more.isPositive()).isTrue();
        assertThat(more.isZero()).isFalse();
        assertThat(List.of(more, Money.ZERO, less).stream().sorted()).containsExactly(less, Money.ZERO, more);
        assertThat(Money.cents(1)).isEqualTo(more).hasSameHashCodeAs(more).isNotEqualTo(less);
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> LARGEST.plus(Money.cents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SMALLEST.minus(Money.cents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(SMALLEST::negate).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(SMALLEST::abs).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LARGEST.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euros(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.sum(List.of(LARGEST, LARGEST))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void allocatesEvenlyWithTheGreaterSharesFirst() {
        assertThat(Money.cents(1_000).allocate(3))
                .containsExactly(Money.cents(334), Money.cents(333), Money.cents(333));
        assertThat(Money.cents(-1_000).allocate(3))
                .containsExactly(Money.cents(-334), Money.cents(-333), Money.cents(-333));
        assertThat(Money.cents(2).allocate(4)).containsExactly(Money.cents(1), Money.cents(1), Money.ZERO, Money.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.allocate(0));
    }

    @Test
    void allocatesByWeightToTheLargestRemainder() {
        assertThat(Money.cents(100).allocate(1L, 1L, 1L))
                .containsExactly(Money.cents(34), Money.cents(33), Money.cents(33));
        assertThat(Money.cents(100).allocate(1L, 0L, 5L)).containsExactly(Money.cents(17), Money.ZERO, Money.cents(83));
        assertThat(Money.cents(-100).allocate(30L, 70L)).containsExactly(Money.cents(-30), Money.cents(-70));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.allocate());
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.allocate(0L, 0L));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.allocate(2L, -1L));
    }

    @Test
    void losesNoCentWhenItAllocatesEvenly() {
        Seeded.rounds(2_000, random -> {
            Money amount = Money.cents(random.nextLong() >> random.nextInt(63));
            int n = 1 + random.nextInt(200);
            List<Money> shares = amount.allocate(n);
            assertThat(shares).hasSize(n);
            assertThat(Money.sum(shares)).isEqualTo(amount);
            Money spread = shares.getFirst().minus(shares.getLast());
            assertThat(Math.abs(spread.cents())).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void losesNoCentAndStaysWithinACentWhenItAllocatesByWeight() {
        Seeded.rounds(2_000, random -> {
            Money amount = Money.cents(random.nextLong() >> random.nextInt(63));
            long[] weights = random.longs(1 + random.nextInt(20))
                    .map(weight -> (weight & Long.MAX_VALUE) >> random.nextInt(63))
                    .toArray();
            weights[0] |= 1;
            List<Money> shares = amount.allocate(weights);
            assertThat(Money.sum(shares)).isEqualTo(amount);
            var total = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            for (int i = 0; i < weights.length; i++) {
                // |share × total − amount × weight| < total: the share is less than a cent away from its proportion.
                var exact = BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(weights[i]));
                var got = BigInteger.valueOf(shares.get(i).cents()).multiply(total);
                assertThat(got.subtract(exact).abs()).isLessThan(total);
            }
        });
    }

    @Test
    void allocatesTheGreatestAmountsThereAre() {
        for (Money extreme : List.of(LARGEST, SMALLEST)) {
            assertThat(Money.sum(extreme.allocate(7))).isEqualTo(extreme);
            assertThat(Money.sum(extreme.allocate(Long.MAX_VALUE, 1L, Long.MAX_VALUE)))
                    .isEqualTo(extreme);
            assertThat(extreme.allocate(1L)).containsExactly(extreme);
        }
    }

    @Test
    void keepsCentsInItsColumn() {
        MoneyColumn column = new MoneyColumn();
        assertThat(column.convertToDatabaseColumn(Money.cents(-5))).isEqualTo(-5);
        assertThat(column.convertToEntityAttribute(1_234L)).isEqualTo(Money.cents(1_234));
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
