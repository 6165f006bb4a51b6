package it.winwelfare.testing;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Random input for tests of properties: another on each run, and the same again with {@code -Dtest.seed=…}. A failure tells the seed
 * and the round.
 */
public final class Seeded {

    private Seeded() {}

    /** One round of a test. */
    @FunctionalInterface
    public interface Round {
        void play(Random random) throws Exception;
    }

    /** Plays the rounds; the first that fails ends the test with an error that tells how to replay it. */
    public static void rounds(int count, Round round) {
        Long given = Long.getLong("test.seed");
        long seed = given == null ? new SplittableRandom().nextLong() : given;
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            try {
                round.play(random);
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "round " + i + ", replay with -Dtest.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
