package it.winwelfare.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers requests that wait at the same moment, so that they are done together. Who comes when nothing is being done does its own at
 * once, in its own thread, and waits for nobody; who comes while others are at work waits until one of them has finished and then does
 * all that has gathered meanwhile. So a group is as large as the work is slow, and nobody waits for others to come.
 *
 * <p>A second group begins beside one that is at work when a crowd has gathered, or when somebody has lost patience: one stuck group does
 * not hold up the others. Were it to begin at once, everybody would go alone as long as there are few, at several times the cost of
 * going together, and half the load would cost as much as the whole.
 *
 * @param <Q> a request
 * @param <A> its answer
 */
public final class Gathering<Q, A> {

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(25);

    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private final int rounds;
    private final int crowd;
    private final int most;
    private final Function<List<Q>, List<A>> work;

    /**
     * @param rounds how many groups may be at work at the same time
     * @param crowd how many have to wait before another group begins beside one that is at work
     * @param most how many requests a group may have
     * @param work does a group and gives an answer for each request, in their order; it should not throw, since what it throws every
     *     request of the group gets
     */
    public Gathering(int rounds, int crowd, int most, Function<List<Q>, List<A>> work) {
        this.rounds = rounds;
        this.crowd = crowd;
        this.most = most;
        this.work = work;
    }

    /**
     * Waits for the answer. What is done for it begins after it was asked for. A request that somebody has begun cannot be taken back, so
     * an interrupt is kept for later.
     */
    public A submit(Q request) {
        Waiting<Q, A> mine = new Waiting<>(request, Thread.currentThread());
        waiting.add(mine);
        boolean interrupted = false;
        long patient = PATIENCE;
        while (!mine.done) {
            if (!foundWork(patient <= 0) && !mine.done) {
                // Somebody has taken this request into a group, or a group is at work: both will wake whoever waits.
                if (patient > 0) {
                    LockSupport.parkNanos(this, patient);
                } else {
                    LockSupport.park(this);
                }
                patient = PATIENCE - (System.nanoTime() - mine.since);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    /** How many wait and are in no group yet. */
    public int waiting() {
        return waiting.size();
    }

    private boolean foundWork(boolean impatient) {
        if (!mayBegin(impatient)) {
            return false;
        }
        try {
            return round();
        } finally {
            atWork.decrementAndGet();
            wakeNext();
        }
    }

    private boolean mayBegin(boolean impatient) {
        int others = atWork.get();
        while (others == 0 || (others < rounds && (impatient || waiting.size() >= crowd))) {
            if (atWork.compareAndSet(others, others + 1)) {
                return true;
            }
            others = atWork.get();
        }
        return false;
    }

    private boolean round() {
        List<Waiting<Q, A>> group = new ArrayList<>();
        for (Waiting<Q, A> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == most) {
                break;
            }
        }
        if (group.isEmpty()) {
            return false;
        }
        try {
            List<A> answers = work.apply(group.stream().map(one -> one.request).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException | Error failed) {
            group.forEach(one -> one.failure = failed);
        } finally {
            group.forEach(Waiting::finish);
        }
        return true;
    }

    /** Whoever came while others were at work may have found no place; the next in the line, who waits longest, tries again. */
    private void wakeNext() {
        Waiting<Q, A> next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private static final class Waiting<Q, A> {

        private final Q request;
        private final Thread thread;
        private final long since = System.nanoTime();
        private @Nullable A answer;
        private @Nullable Throwable failure;
        private volatile boolean done;

        Waiting(Q request, Thread thread) {
            this.request = request;
            this.thread = thread;
        }

        void finish() {
            done = true;
            LockSupport.unpark(thread);
        }

        A answer() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (answer == null) {
                throw new IllegalStateException("no answer to " + request);
            }
            return answer;
        }
    }
}
