package it.winwelfare.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The one place where a fraction of a cent is decided: half up, away from zero, as commercial practice and Regulation (EC) 1103/97
 * art. 5 do for euro.
 */
final class Rounding {

    private static final RoundingMode HALF_UP = RoundingMode.HALF_UP;

    private Rounding() {}

    /** {@code amount × numerator ÷ denominator} to the cent; exact in between, whatever the size. */
    static Money ofFraction(Money amount, long numerator, long denominator) {
        BigInteger product = BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(numerator));
        BigDecimal cents = new BigDecimal(product).divide(BigDecimal.valueOf(denominator), 0, HALF_UP);
        return Money.cents(cents.longValueExact());
    }
}
