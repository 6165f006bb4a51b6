package it.winwelfare.vouchers.internal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BusyCounterTests {

    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private final Atomically atomically = mock();
    private final Counter counter = mock();
    private final CounterRound round = mock();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Who is served alone holds the round: whoever comes meanwhile gathers, and is not served alone too. */
    @Test
    void whoComesWhileOneIsServedIsServedTogether() throws InterruptedException {
        when(atomically.call(any()))
                .thenAnswer(call -> call.<Supplier<Object>>getArgument(0).get());
        when(counter.redeem(any())).thenAnswer(call -> {
            first.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            return receipt();
        });
        when(round.take(any()))
                .thenAnswer(call -> call.<List<Scan>>getArgument(0).stream()
                        .map(scan -> Optional.of(receipt()))
                        .toList());
        BusyCounter busy = new BusyCounter(
                atomically, counter, round, new VoucherSettings(Duration.ofHours(24), "http://localhost/buono", 1, 1));

        List<Thread> tills = new ArrayList<>();
        tills.add(Thread.ofPlatform().start(() -> busy.redeem(scan())));
        assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 3; i++) {
            tills.add(Thread.ofPlatform().start(() -> busy.redeem(scan())));
        }
        Awaitility.await()
                .until(() -> tills.stream()
                        .allMatch(till -> till.getState() == Thread.State.WAITING
                                || till.getState() == Thread.State.TIMED_WAITING));
        goOn.countDown();
        for (Thread till : tills) {
            till.join();
        }

        verify(counter, times(1)).redeem(any());
        verify(round, times(1)).take(any());
    }

    private static Scan scan() {
        return new Scan(
                Actor.system("test"),
                new Redeem(OrganisationId.next(), "000000000000", "api", "key"),
                new Scanned.ByCode("000000000000"));
    }

    private static RedemptionReceipt receipt() {
        return new RedemptionReceipt(
                RedemptionId.next(), VoucherId.next(), "Nido", "Anna", Money.euros(1), AT, AT.plusSeconds(60));
    }
}
