package it.winwelfare.vouchers;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();

    Faults(Random random) {
        this.random = random;
    }

    /** The answer to an act that can be asked for twice. */
    <T> T through(Supplier<T> act) {
        return later(act).get();
    }

    /** The same, for somebody who comes beside others: what happens to the line is decided now, and not when it is their turn. */
    <T> Supplier<T> later(Supplier<T> act) {
        int step = random.nextInt(3) == 0 ? -1 - random.nextInt(COMMITS) : 1 + random.nextInt(STEPS);
        return random.nextInt(ONE_IN) > 0 ? act : () -> cutAt(step, act);
    }

    private <T> T cutAt(int step, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        String cut = DatabaseTap.cutAt(step, () -> answer.set(act.get()));
        if (cut.isEmpty()) {
            return answer.get();
        }
        cuts.incrementAndGet();
        lostAnswers.addAndGet(cut.equals("after commit") ? 1 : 0);
        return act.get();
    }

    @Override
    public String toString() {
        return cuts + " cuts, " + lostAnswers + " of them after the commit";
    }
}
