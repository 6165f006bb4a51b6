package it.winwelfare.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts an amount so that the parts are as near to their proportion as cents allow and add up to it. */
final class Allocation {

    private Allocation() {}

    static List<Money> evenly(Money amount, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("an amount is parted into at least one share, not " + n);
        }
        long share = amount.cents() / n;
        long left = Math.abs(amount.cents() % n);
        int sign = Long.signum(amount.cents());
        List<Money> shares = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            shares.add(Money.cents(i < left ? share + sign : share));
        }
        return List.copyOf(shares);
    }

    /** By the largest remainder (Hamilton); in big integers, since cents × weight leaves the range of a long. */
    static List<Money> byWeight(Money amount, long... weights) {
        BigInteger total = totalOf(weights);
        BigInteger whole = BigInteger.valueOf(amount.cents()).abs();
        long[] shares = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            // Negative, so that Long.MIN_VALUE cents fit as well.
            shares[i] = parts[0].negate().longValueExact();
            remainders[i] = parts[1];
        }
        long left = whole.add(sum(shares)).longValueExact();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]--);
        return Arrays.stream(shares)
                .mapToObj(cents -> Money.cents(amount.isNegative() ? cents : -cents))
                .toList();
    }

    private static BigInteger totalOf(long... weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("an amount is parted by at least one weight");
        }
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("at least one weight is more than zero");
        }
        return total;
    }

    private static BigInteger sum(long... values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
