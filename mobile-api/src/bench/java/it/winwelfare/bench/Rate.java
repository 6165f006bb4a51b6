package it.winwelfare.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a number of clients got done in a time.
 *
 * @param acts how many were done
 * @param perSecond the same in a second
 * @param p50 milliseconds that half of the acts took at most
 * @param p99 the same of 99 in a hundred
 */
record Rate(int acts, double perSecond, double p50, double p99) {

    /** One client, who keeps what it needs (a connection, a statement) while it is open. */
    interface Client extends AutoCloseable {
        /** Does it once; throws when it was not done. */
        void act() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes a client; called in the client's own thread. */
    interface Clients {
        Client open(int number) throws Exception;
    }

    /** As fast as they can, for a time. */
    static Rate most(int clients, Duration time, Clients factory) throws Exception {
        return measure(clients, time, factory, 0);
    }

    /** At a pace that does not wait for slow answers: what comes late has waited, and its wait is counted. */
    static Rate at(double perSecond, int clients, Duration time, Clients factory) throws Exception {
        return measure(clients, time, factory, perSecond);
    }

    private static Rate measure(int clients, Duration time, Clients factory, double pace) throws Exception {
        AtomicLong tickets = new AtomicLong();
        List<long[]> all = new ArrayList<>();
        long begin;
        long ended;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
            long end = begin + time.toNanos();
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                work.add(() -> client(factory, number, begin, end, pace, tickets));
            }
            for (Future<long[]> one : threads.invokeAll(work)) {
                all.add(one.get());
            }
            ended = System.nanoTime();
        }
        long[] took = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double seconds = Math.max(time.toNanos(), ended - begin) / 1e9;
        return new Rate(took.length, took.length / seconds, at(took, 0.50), at(took, 0.99));
    }

    private static long[] client(Clients factory, int number, long begin, long end, double pace, AtomicLong tickets)
            throws Exception {
        long[] took = new long[1024];
        int done = 0;
        try (Client client = factory.open(number)) {
            sleepUntil(begin);
            while (true) {
                long from = System.nanoTime();
                if (pace > 0) {
                    from = begin + (long) (tickets.getAndIncrement() * 1e9 / pace);
                    if (from < end) {
                        sleepUntil(from);
                    }
                }
                if (from >= end) {
                    return Arrays.copyOf(took, done);
                }
                client.act();
                if (done == took.length) {
                    took = Arrays.copyOf(took, done * 2);
                }
                took[done++] = System.nanoTime() - from;
            }
        }
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    /** The one of an odd number of rates that stands in their middle by its pace. */
    static Rate median(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::perSecond))
                .toList()
                .get(rates.size() / 2);
    }
}
