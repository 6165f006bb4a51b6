package it.winwelfare.vouchers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.winwelfare.ledger.Atomically;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who waits shares a commit, and whom the group cannot serve goes alone. */
class SharedCommitsTests {

    private final Atomically atomically = mock();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @BeforeEach
    void transactionsAreOnlyCalls() {
        when(atomically.call(any()))
                .thenAnswer(call -> call.<Supplier<Object>>getArgument(0).get());
    }

    @Test
    void whoWaitsIsServedTogether() throws Exception {
        assertThat(served(group -> group.stream()
                        .map(one -> Optional.of("together " + one))
                        .toList()))
                .containsExactly("alone first", "together second", "together third");
    }

    @Test
    void whomTheGroupCannotServeGoesAlone() throws Exception {
        assertThat(served(group -> group.stream()
                        .map(one -> one.equals("second") ? Optional.<String>empty() : Optional.of("together " + one))
                        .toList()))
                .containsExactly("alone first", "alone second", "together third");
    }

    @Test
    void aGroupThatBreaksIsServedOneByOne() throws Exception {
        assertThat(served(group -> {
                    throw new IllegalStateException("broken");
                }))
                .containsExactly("alone first", "alone second", "alone third");
    }

    @Test
    void withinATransactionNobodyWaitsForOthers() {
        SharedCommits<String, String> commits = new SharedCommits<>(
                atomically, 1, 1, 10, group -> List.of(Optional.of("together")), one -> "alone " + one);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(commits.call("one")).isEqualTo("alone one");
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    /** The answers of three, of whom the second and the third come while the first is served. */
    private List<String> served(Function<List<String>, List<Optional<String>>> together) throws Exception {
        SharedCommits<String, String> commits = new SharedCommits<>(atomically, 1, 1, 10, together, this::alone);
        List<Thread> threads = new ArrayList<>();
        try (ExecutorService callers = Executors.newThreadPerTaskExecutor(work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        })) {
            List<Future<String>> answers = new ArrayList<>();
            answers.add(callers.submit(() -> commits.call("first")));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            answers.add(callers.submit(() -> commits.call("second")));
            answers.add(callers.submit(() -> commits.call("third")));
            Awaitility.await()
                    .until(() ->
                            threads.stream().skip(1).allMatch(thread -> thread.getState() == Thread.State.WAITING));
            go.countDown();
            List<String> told = new ArrayList<>();
            for (Future<String> answer : answers) {
                told.add(answer.get(20, TimeUnit.SECONDS));
            }
            return told;
        }
    }

    private String alone(String one) {
        if (one.equals("first")) {
            begun.countDown();
            try {
                assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return "alone " + one;
    }
}
