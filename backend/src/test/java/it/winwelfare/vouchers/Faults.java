package it.winwelfare.vouchers;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A client on a bad line to a platform on a bad line: half of its requests are cut off from the database, at some step or after a
 * commit, unless they are done before; what was cut off is sent again just as it was.
 */
final class Faults {

    private static final int ONE_IN = 2;
    private static final int STEPS = 40;
    private static final int COMMITS = 3;

    private final Random random;
    private int cuts;
    private int lostAnswers;

    Faults(Random random) {
        this.random = random;
    }

    /** The answer to an act that can be asked for twice. */
    <T> T through(Supplier<T> act) {
        int step = random.nextInt(3) == 0 ? -1 - random.nextInt(COMMITS) : 1 + random.nextInt(STEPS);
        if (random.nextInt(ONE_IN) > 0) {
            return act.get();
        }
        AtomicReference<T> answer = new AtomicReference<>();
        String cut = DatabaseTap.cutAt(step, () -> answer.set(act.get()));
        if (cut.isEmpty()) {
            return answer.get();
        }
        cuts++;
        lostAnswers += cut.equals("after commit") ? 1 : 0;
        return act.get();
    }

    @Override
    public String toString() {
        return cuts + " cuts, " + lostAnswers + " of them after the commit";
    }
}
