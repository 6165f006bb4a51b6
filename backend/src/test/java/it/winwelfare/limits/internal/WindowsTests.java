package it.winwelfare.limits.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.limits.internal.Windows.Key;
import it.winwelfare.limits.internal.Windows.Verdict;
import it.winwelfare.operations.WatchedTest;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Two instances count together. Each {@link Windows} here is one instance; they meet in the database alone. */
@WatchedTest
class WindowsTests {

    private static final Allowance HUNDRED_A_MINUTE = new Allowance(100, Duration.ofMinutes(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T07:00:00Z"));
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Autowired
    private SharedCounts shared;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Windows instance() {
        InstantSource time = now::get;
        return new Windows(shared, time.withZone(clock.getZone()));
    }

    private static Key somebody() {
        return new Key(RequestKind.REDEEM, Per.USER, UUID.randomUUID().toString());
    }

    private static int granted(int requests, Windows windows, Key key, Allowance allowance) {
        int granted = 0;
        for (int i = 0; i < requests; i++) {
            granted += windows.take(key, allowance).granted() ? 1 : 0;
        }
        return granted;
    }

    @Test
    void oneInstanceGrantsWhatIsAllowedAndNoMore() {
        assertThat(granted(150, instance(), somebody(), HUNDRED_A_MINUTE)).isEqualTo(100);
    }

    @Test
    void twoInstancesTogetherGrantATenthMoreAtMost() {
        Windows one = instance();
        Windows other = instance();
        Key key = somebody();
        int granted = 0;
        for (int i = 0; i < 150; i++) {
            granted += granted(1, one, key, HUNDRED_A_MINUTE) + granted(1, other, key, HUNDRED_A_MINUTE);
        }
        assertThat(granted).isBetween(100, 110);
    }

    @Test
    void aSmallAllowanceIsSharedToTheLastRequest() {
        Windows one = instance();
        Windows other = instance();
        Key key = somebody();
        Allowance five = new Allowance(5, Duration.ofMinutes(10));
        assertThat(granted(3, one, key, five) + granted(9, other, key, five) + granted(1, one, key, five))
                .isEqualTo(5);
    }

    @Test
    void manyAtOnceGetNoMoreThanOneAfterAnother() throws Exception {
        Windows one = instance();
        Key key = somebody();
        AtomicInteger granted = new AtomicInteger();
        Crowd.of(50, number -> granted.addAndGet(granted(10, one, key, HUNDRED_A_MINUTE)));
        assertThat(granted).hasValue(100);
    }

    @Test
    void theNextWindowBeginsAnew() {
        Windows one = instance();
        Key key = somebody();
        granted(100, one, key, HUNDRED_A_MINUTE);
        now.set(now.get().plusSeconds(20));
        Verdict refused = one.take(key, HUNDRED_A_MINUTE);
        assertThat(refused).isEqualTo(new Verdict(false, 0, 40));
        now.set(now.get().plusSeconds(40));
        assertThat(one.take(key, HUNDRED_A_MINUTE)).isEqualTo(new Verdict(true, 99, 60));
    }

    @Test
    void farFromTheLimitARequestCostsNoStatement() {
        Windows one = instance();
        Key key = somebody();
        Statements statements = new Statements(jdbc, transactions);
        assertThat(statements.of(() -> granted(9, one, key, HUNDRED_A_MINUTE))).isZero();
    }

    @Test
    void othersAreNotCountedWith() {
        Windows one = instance();
        granted(100, one, somebody(), HUNDRED_A_MINUTE);
        assertThat(granted(1, one, somebody(), HUNDRED_A_MINUTE)).isEqualTo(1);
    }

    @Test
    void whatIsOverIsSweptAway() {
        now.set(Instant.parse("2001-01-01T00:00:00Z"));
        granted(10, instance(), somebody(), HUNDRED_A_MINUTE);
        assertThat(shared.removeBefore(Instant.parse("2002-01-01T00:00:00Z").getEpochSecond()))
                .isPositive();
        assertThat(shared.removeBefore(Instant.parse("2002-01-01T00:00:00Z").getEpochSecond()))
                .isZero();
    }

    @Test
    void nobodyCanBeReadFromTheTable() {
        Key key = new Key(RequestKind.SIGN_IN, Per.ADDRESS, "203.0.113." + UUID.randomUUID());
        granted(100, instance(), key, HUNDRED_A_MINUTE);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM limits_window WHERE CAST(subject AS CHAR) LIKE '203.0.113%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAllowanceIsReadAsItIsWritten() {
        assertThat(Allowance.of("600/1m")).isEqualTo(new Allowance(600, Duration.ofMinutes(1)));
        assertThat(Allowance.of(" 5 / 10s ").packet()).isEqualTo(1);
        assertThatThrownBy(() -> Allowance.of("600")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allowance.of("0/1m")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneHouseholdIsOneAddress() {
        assertThat(Address.of("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Address.of("2001:db8:1:2::1")).isEqualTo(Address.of("2001:db8:1:2:ffff:1:2:3"));
        assertThat(Address.of("2001:db8:1:3::1")).isNotEqualTo(Address.of("2001:db8:1:2::1"));
        assertThat(Address.of("fe80::1%eth0")).isEqualTo(Address.of("fe80::2"));
    }
}
