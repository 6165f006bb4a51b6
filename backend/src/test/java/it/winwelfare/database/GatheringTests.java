package it.winwelfare.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GatheringTests {

    private final Queue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

    private List<String> answer(List<Integer> group) {
        groups.add(group);
        return group.stream().map(number -> "answer " + number).toList();
    }

    @Test
    void whoComesAloneIsServedAtOnceInItsOwnThread() {
        Thread[] server = new Thread[1];
        Gathering<Integer, String> gathering = new Gathering<>(1, 1, 10, group -> {
            server[0] = Thread.currentThread();
            return answer(group);
        });
        assertThat(gathering.submit(7)).isEqualTo("answer 7");
        assertThat(server[0]).isSameAs(Thread.currentThread());
        assertThat(groups).containsExactly(List.of(7));
    }

    /** A gathering whose group with number 0 is at work until it is let go. */
    private final class HeldUp implements AutoCloseable {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Gathering<Integer, String> gathering;
        private final Future<String> first;

        HeldUp(int rounds, int crowd, int most) throws InterruptedException {
            gathering = new Gathering<>(rounds, crowd, most, group -> {
                if (group.contains(0)) {
                    begun.countDown();
                    waitFor(go);
                }
                return answer(group);
            });
            first = submit(0);
            begun.await();
        }

        Future<String> submit(int number) {
            return threads.submit(() -> gathering.submit(number));
        }

        List<Future<String>> submitUpTo(int last) {
            return IntStream.rangeClosed(1, last).mapToObj(this::submit).toList();
        }

        @Override
        public void close() {
            go.countDown();
            threads.close();
        }
    }

    @Test
    void whoWaitsMeanwhileIsServedTogether() throws Exception {
        try (HeldUp desk = new HeldUp(1, 1, 4)) {
            List<Future<String>> others = desk.submitUpTo(6);
            Awaitility.await().until(() -> desk.gathering.waiting() == 6);
            desk.go.countDown();
            assertThat(desk.first.get()).isEqualTo("answer 0");
            assertAnswered(others);
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 4, 2);
    }

    @Test
    void aSecondGroupBeginsBesideTheFirstWhenACrowdHasGathered() throws Exception {
        try (HeldUp desk = new HeldUp(2, 20, 20)) {
            assertAnswered(desk.submitUpTo(20));
            assertThat(desk.first.isDone()).isFalse();
        }
    }

    /** Fewer than a crowd, and the group at work ends only when they have had their answer. */
    @Test
    void whoHasLostPatienceIsNotHeldUpByAGroupThatIsStuck() throws Exception {
        try (HeldUp desk = new HeldUp(2, 20, 20)) {
            long begun = System.nanoTime();
            assertAnswered(desk.submitUpTo(1));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(25));
            assertThat(desk.first.isDone()).isFalse();
        }
    }

    private static void assertAnswered(List<Future<String>> answers) throws Exception {
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo("answer " + (i + 1));
        }
    }

    @Test
    void aFailureIsToldToTheWholeGroupAndTheNextOneIsServed() {
        Gathering<Integer, String> gathering = new Gathering<>(1, 1, 4, group -> {
            if (group.contains(13)) {
                throw new IllegalStateException("thirteen");
            }
            return answer(group);
        });
        assertThatThrownBy(() -> gathering.submit(13)).isInstanceOf(IllegalStateException.class);
        assertThat(gathering.submit(14)).isEqualTo("answer 14");
    }

    @Test
    void nobodyIsForgottenUnderAnyInterleaving() throws Exception {
        Gathering<Integer, String> gathering = new Gathering<>(2, 2, 3, this::answer);
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers = IntStream.range(0, 20_000)
                    .mapToObj(number -> threads.submit(() -> gathering.submit(number)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("answer " + i);
            }
        }
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(20_000);
    }

    @Test
    void anInterruptIsKeptForLater() {
        Gathering<Integer, String> gathering = new Gathering<>(1, 1, 4, this::answer);
        Thread.currentThread().interrupt();
        assertThat(gathering.submit(1)).isEqualTo("answer 1");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
