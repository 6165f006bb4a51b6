package it.winwelfare.money;

import java.util.Locale;

/**
 * A share of a whole, from nothing to all of it.
 *
 * @param basisPoints hundredths of a percent, 0 to 10 000
 */
public record Percentage(int basisPoints) implements Comparable<Percentage> {

    /** Nothing of it. */
    public static final Percentage ZERO = new Percentage(0);

    /** All of it. */
    public static final Percentage ALL = new Percentage(10_000);

    private static final int WHOLE = 10_000;
    private static final int PER_PERCENT = 100;

    /** @throws IllegalArgumentException outside 0 to 10 000 */
    public Percentage {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("a share is between 0 and 10000 basis points: " + basisPoints);
        }
    }

    /** A share given in whole percent, 0 to 100. */
    public static Percentage percent(int percent) {
        return new Percentage(Math.multiplyExact(percent, PER_PERCENT));
    }

    /** A share given in basis points, 0 to 10 000. */
    public static Percentage basisPoints(int basisPoints) {
        return new Percentage(basisPoints);
    }

    /** This share of the amount, rounded half up to the cent. */
    public Money of(Money amount) {
        return Rounding.ofFraction(amount, basisPoints, WHOLE);
    }

    /** What this share leaves. */
    public Percentage complement() {
        return new Percentage(WHOLE - basisPoints);
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return basisPoints == 0;
    }

    /** For people: {@code 30%}, {@code 12,5%} in Italian, {@code 12.5%} in other languages. */
    public String format(Locale locale) {
        return MoneyText.percent(basisPoints, locale);
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /** {@code 12.5%}. */
    @Override
    public String toString() {
        return format(Locale.ROOT);
    }
}
