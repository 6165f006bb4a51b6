package it.winwelfare.vouchers.internal.counter;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.limits.Guesses;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Refused;
import it.winwelfare.vouchers.Look;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.Tally;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries codes at random is told apart from who has a voucher that is no longer good. */
class CounterWatchTests {

    private static final Actor PERSON = Actor.system("test");
    private static final OrganisationId PROVIDER = OrganisationId.next();

    private final Guesses guesses = mock();
    private final Tally tally = mock();
    private final CounterWatch watch = new CounterWatch(guesses, tally);

    @ParameterizedTest
    @ValueSource(strings = {"voucher-unknown", "voucher-token-invalid", "voucher-of-another-provider"})
    void whatIsNobodysVoucherHereIsAGuess(String code) {
        Look.NotRedeemable seen = new Look.NotRedeemable(Refusal.of(code));
        assertThat(watch.looking(PERSON, PROVIDER, () -> seen)).isEqualTo(seen);
        verify(guesses).wrong(PERSON, PROVIDER);

        RedemptionRefused refused = new RedemptionRefused(Kind.NOT_FOUND, Refusal.of(code));
        refuses(code, () -> watch.taking(PERSON, PROVIDER, thrower(refused)));
        verify(guesses, times(2)).wrong(PERSON, PROVIDER);
        verify(tally).refused(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voucher-already-used", "voucher-expired", "voucher-token-old", "invalid-code"})
    void aVoucherThatIsNoLongerGoodIsNone(String code) {
        watch.looking(PERSON, PROVIDER, () -> new Look.NotRedeemable(Refusal.of(code)));
        RedemptionRefused refused = new RedemptionRefused(Kind.CONFLICT, Refusal.of(code));
        refuses(code, () -> watch.taking(PERSON, PROVIDER, thrower(refused)));
        verify(guesses, never()).wrong(any(), any());
        verify(tally).refused(refused);
    }

    @Test
    void aGoodVoucherIsNoneEither() {
        assertThat(watch.<String>taking(PERSON, PROVIDER, () -> "taken")).isEqualTo("taken");
        verify(guesses, never()).wrong(any(), any());
        verifyNoInteractions(tally);
    }

    @Test
    void whoIsLockedOutIsNotEvenServed() {
        doThrow(Refused.conflict("counter-locked")).when(guesses).requireOpen(PERSON);
        Supplier<Look> look = mock();
        Supplier<String> take = mock();
        refuses("counter-locked", () -> watch.looking(PERSON, PROVIDER, look));
        refuses("counter-locked", () -> watch.taking(PERSON, PROVIDER, take));
        refuses("counter-locked", () -> watch.requireOpen(PERSON));
        verifyNoInteractions(look, take);
    }

    private static Supplier<String> thrower(RedemptionRefused refused) {
        return () -> {
            throw refused;
        };
    }
}
