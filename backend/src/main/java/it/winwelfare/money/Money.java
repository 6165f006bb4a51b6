package it.winwelfare.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * An amount of euro in whole cents, positive, zero or negative. All arithmetic is exact: what does not fit into a {@code long} of
 * cents throws {@link ArithmeticException}.
 */
public final class Money implements Comparable<Money>, Serializable {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final long serialVersionUID = 1L;
    private static final long CENTS_PER_EURO = 100;

    private final long cents;

    private Money(long cents) {
        this.cents = cents;
    }

    /** An amount given in cents. */
    public static Money cents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * An amount given in whole euro.
     *
     * @throws ArithmeticException if it does not fit
     */
    public static Money euros(long euros) {
        return cents(Math.multiplyExact(euros, CENTS_PER_EURO));
    }

    /**
     * Reads an amount as people and files write it: {@code 1.234,56}, {@code 1234,56}, {@code 1234.56}, {@code 1234}, each with an
     * optional sign, with or without {@code €} or {@code EUR}. One dot with one or two digits behind it is a decimal point; a dot
     * before groups of three digits parts thousands, as in Italy, so {@code 1.234} is one thousand two hundred thirty-four euro.
     *
     * @throws IllegalArgumentException if the text is not an amount with at most two decimals, or does not fit
     */
    @JsonCreator(mode = Mode.DELEGATING)
    public static Money parse(String text) {
        return MoneyText.parse(text);
    }

    /** The amount in cents. */
    public long cents() {
        return cents;
    }

    /** @throws ArithmeticException if the sum does not fit */
    public Money plus(Money other) {
        return cents(Math.addExact(cents, other.cents));
    }

    /** @throws ArithmeticException if the difference does not fit */
    public Money minus(Money other) {
        return cents(Math.subtractExact(cents, other.cents));
    }

    /** @throws ArithmeticException if it does not fit */
    public Money negate() {
        return cents(Math.negateExact(cents));
    }

    /** @throws ArithmeticException if it does not fit */
    public Money abs() {
        return isNegative() ? negate() : this;
    }

    /** @throws ArithmeticException if the product does not fit */
    public Money times(long factor) {
        return cents(Math.multiplyExact(cents, factor));
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return cents <= other.cents ? this : other;
    }

    /** The greater of the two. */
    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    /** Whether it is exactly nothing. */
    public boolean isZero() {
        return cents == 0;
    }

    /** Whether it is more than nothing. */
    public boolean isPositive() {
        return cents > 0;
    }

    /** Whether it is less than nothing. */
    public boolean isNegative() {
        return cents < 0;
    }

    /** Strictly less. */
    public boolean isLessThan(Money other) {
        return cents < other.cents;
    }

    /** Less or equal. */
    public boolean isAtMost(Money other) {
        return cents <= other.cents;
    }

    /** Strictly more. */
    public boolean isGreaterThan(Money other) {
        return cents > other.cents;
    }

    /** More or equal. */
    public boolean isAtLeast(Money other) {
        return cents >= other.cents;
    }

    /**
     * Parts the amount into {@code n} shares that differ by one cent at most; the greater ones come first. Their sum is the amount.
     *
     * @throws IllegalArgumentException if {@code n} is less than one
     */
    public List<Money> allocate(int n) {
        return Allocation.evenly(this, n);
    }

    /**
     * Parts the amount in proportion to the weights, by the largest remainder: no share is off its exact proportion by a cent or
     * more, cents that are left go to the largest remainders (the earlier first), a weight of zero gets nothing, and the sum is the
     * amount.
     *
     * @throws IllegalArgumentException if there is no weight, one is negative, or all are zero
     */
    public List<Money> allocate(long... weights) {
        return Allocation.byWeight(this, weights);
    }

    /**
     * The sum, {@link #ZERO} for none.
     *
     * @throws ArithmeticException if it does not fit
     */
    public static Money sum(Iterable<Money> amounts) {
        long total = 0;
        for (Money amount : amounts) {
            total = Math.addExact(total, amount.cents);
        }
        return cents(total);
    }

    /** For people: {@code € 1.234,56} in Italian, {@code € 1,234.56} in other languages; a minus stands before the sign of the euro. */
    public String format(Locale locale) {
        return MoneyText.format(this, locale);
    }

    /**
     * For files and forms: {@code 1234.56}, with a point, two decimals and no grouping. Also its form in JSON, in which stored events
     * carry amounts: a text, since a bare number would leave open whether it counts euro or cents.
     */
    @JsonValue
    public String toPlainString() {
        return MoneyText.plain(cents);
    }

    /** {@code 1234.56 EUR}, for logs and messages of faults. */
    @Override
    public String toString() {
        return toPlainString() + " EUR";
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && money.cents == cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }
}
