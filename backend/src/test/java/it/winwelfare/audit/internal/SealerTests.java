package it.winwelfare.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class SealerTests {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final Chain chain = mock();
    private final Clock clock = mock();
    private final Sealer sealer = new Sealer(chain, clock);

    @Test
    void aRoundWalksOnceOverWhatIsThere() {
        UUID first = new UUID(1, 1);
        UUID second = new UUID(2, 2);
        UUID third = new UUID(3, 3);
        when(clock.instant()).thenReturn(START);
        when(chain.before(any())).thenReturn(first);
        when(chain.seal(first)).thenReturn(Optional.of(second));
        when(chain.seal(second)).thenReturn(Optional.of(third));
        when(chain.seal(third)).thenReturn(Optional.empty());
        sealer.round();
        InOrder walked = inOrder(chain);
        walked.verify(chain).seal(first);
        walked.verify(chain).seal(second);
        walked.verify(chain).seal(third);
        verify(chain, times(1)).before(any());
    }

    @Test
    void itLooksFarBackAtFirstAndEveryTenMinutes() {
        List<Duration> reaches = new ArrayList<>();
        when(chain.before(any())).thenAnswer(call -> {
            reaches.add(call.getArgument(0));
            return new UUID(0, 0);
        });
        when(chain.seal(eq(new UUID(0, 0)))).thenReturn(Optional.empty());
        for (int second = 0; second <= 610; second += 10) {
            when(clock.instant()).thenReturn(START.plusSeconds(second));
            sealer.round();
        }
        assertThat(reaches.getFirst()).isEqualTo(Duration.ofMinutes(30));
        assertThat(reaches.get(60)).isEqualTo(Duration.ofMinutes(30));
        assertThat(reaches).filteredOn(Duration.ofMinutes(1)::equals).hasSize(60);
    }
}
