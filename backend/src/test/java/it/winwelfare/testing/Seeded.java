package it.winwelfare.testing;

import java.util.Random;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random input for tests of properties: another on each run, and the same again with {@code -Dtest.seed=…}. The seed is told before
 * the first round, and a failure tells it with the round.
 */
public final class Seeded {

    private static final Logger log = LoggerFactory.getLogger(Seeded.class);

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
        log.info("random input, replay with -Dtest.seed={}", seed);
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
