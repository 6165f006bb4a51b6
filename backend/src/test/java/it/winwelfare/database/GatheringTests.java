package it.winwelfare.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
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

    @Test
    void whoWaitsMeanwhileIsServedTogether() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Gathering<Integer, String> gathering = new Gathering<>(1, 1, 4, group -> {
            begun.countDown();
            waitFor(go);
            return answer(group);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> gathering.submit(0));
            begun.await();
            Phaser arrived = new Phaser(1);
            List<Future<String>> others = IntStream.rangeClosed(1, 6)
                    .mapToObj(number -> {
                        arrived.register();
                        return threads.submit(() -> {
                            arrived.arrive();
                            return gathering.submit(number);
                        });
                    })
                    .toList();
            arrived.arriveAndAwaitAdvance();
            Awaitility.await().until(() -> gathering.waiting() == 6);
            go.countDown();
            assertThat(first.get()).isEqualTo("answer 0");
            for (int i = 0; i < 6; i++) {
                assertThat(others.get(i).get()).isEqualTo("answer " + (i + 1));
            }
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 4, 2);
    }

    @Test
    void aSecondGroupBeginsBesideTheFirstWhenACrowdHasGathered() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Gathering<Integer, String> gathering = new Gathering<>(2, 20, 20, group -> {
            if (group.contains(0)) {
                begun.countDown();
                waitFor(go);
            }
            return answer(group);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> gathering.submit(0));
            begun.await();
            List<Future<String>> crowd = IntStream.rangeClosed(1, 20)
                    .mapToObj(number -> threads.submit(() -> gathering.submit(number)))
                    .toList();
            for (int i = 0; i < crowd.size(); i++) {
                assertThat(crowd.get(i).get()).isEqualTo("answer " + (i + 1));
            }
            assertThat(first.isDone()).isFalse();
            go.countDown();
            first.get();
        }
    }

    /** Fewer than a crowd, and the group at work ends only when they have had their answer. */
    @Test
    void whoHasLostPatienceIsNotHeldUpByAGroupThatIsStuck() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Gathering<Integer, String> gathering = new Gathering<>(2, 20, 20, group -> {
            if (group.contains(0)) {
                begun.countDown();
                waitFor(go);
            }
            return answer(group);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> stuck = threads.submit(() -> gathering.submit(0));
            begun.await();
            assertThat(gathering.submit(1)).isEqualTo("answer 1");
            assertThat(stuck.isDone()).isFalse();
            go.countDown();
            stuck.get();
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
