package it.winwelfare.testing;

import it.winwelfare.problems.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many clients who do the same thing at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** What one of them does. */
    @FunctionalInterface
    public interface Client {
        /** @param number from zero */
        Object act(int number) throws Exception;
    }

    /**
     * Lets all of them start together and waits for the last.
     *
     * @return what each got: its answer, or the {@link Rejection} that it was refused with; any other failure is thrown
     */
    public static List<Object> of(int size, Client client) throws Exception {
        CountDownLatch start = new CountDownLatch(size);
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            List<Callable<Object>> calls = IntStream.range(0, size)
                    .<Callable<Object>>mapToObj(number -> () -> {
                        start.countDown();
                        start.await();
                        return outcome(client, number);
                    })
                    .toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(calls)) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }

    private static Object outcome(Client client, int number) throws Exception {
        try {
            return client.act(number);
        } catch (Rejection refused) {
            return refused;
        }
    }
}
