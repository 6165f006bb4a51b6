package it.winwelfare.vouchers.internal;

import it.winwelfare.database.Gathering;
import it.winwelfare.problems.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Clients who come at the same moment for certain: nobody is served before all of them wait, and then they are one group. Otherwise it
 * would be chance whether a few of them ever share a commit.
 */
public final class Rush {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Rush() {}

    /**
     * Lets them in.
     *
     * @param desk the bean that makes its {@code field} of {@link SharedCommits}
     * @return what each got: its answer, or the {@link Rejection} that it was refused with; any other failure is thrown
     */
    public static List<Object> at(Object desk, String field, List<Supplier<Object>> clients) {
        SharedCommits<?, ?> commits = part(desk, field);
        Gathering<?, ?> gathering = part(commits, "gathering");
        AtomicInteger atWork = part(gathering, "atWork");
        int rounds = part(gathering, "rounds");
        atWork.addAndGet(rounds);
        int closed = rounds;
        List<FutureTask<Object>> answers = clients.stream()
                .map(client -> new FutureTask<>(outcome(client)))
                .toList();
        try {
            List<Thread> waiting =
                    answers.stream().map(Thread.ofPlatform()::start).toList();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> waiting.stream().allMatch(one -> hasCome(one, gathering)));
            // Room for one group alone, and one of them woken, who has lost patience or soon will: it takes all.
            atWork.decrementAndGet();
            closed--;
            waiting.stream()
                    .filter(one -> LockSupport.getBlocker(one) == gathering)
                    .findFirst()
                    .ifPresent(LockSupport::unpark);
            return answers.stream().map(Rush::answer).toList();
        } finally {
            atWork.addAndGet(-closed);
        }
    }

    /** Whether it waits for its turn, or was answered without one. */
    private static boolean hasCome(Thread client, Gathering<?, ?> gathering) {
        return !client.isAlive() || LockSupport.getBlocker(client) == gathering;
    }

    private static Callable<Object> outcome(Supplier<Object> client) {
        return () -> {
            try {
                return client.get();
            } catch (Rejection refused) {
                return refused;
            }
        };
    }

    private static Object answer(FutureTask<Object> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T part(Object whole, String field) {
        return (T) Objects.requireNonNull(ReflectionTestUtils.getField(whole, field));
    }
}
