package it.winwelfare.vouchers.internal.counter;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.internal.RedemptionRows;
import it.winwelfare.vouchers.internal.SampleVoucher;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** What happens between the update that decides who is first and the reading that tells the others why they are not. */
class CounterTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final OrganisationId SHOP = OrganisationId.next();

    private final Ledger ledger = mock();
    private final VoucherRows rows = mock();
    private final RedemptionRows redemptions = mock();
    private final ApplicationEventPublisher events = mock();
    private final Counter counter = new Counter(
            ledger,
            rows,
            redemptions,
            mock(FirstAnswers.class),
            new VoucherSettings(Duration.ofHours(24), "http://localhost/buono", 1, 1),
            events,
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final Voucher voucher =
            SampleVoucher.issued(SHOP, NOW.minus(Duration.ofDays(1)), LocalDate.of(2026, 11, 30));
    private final Scanned scanned = new Scanned.ByCode(voucher.code());
    private final Scan scan = new Scan(Actor.system("test"), new Redeem(SHOP, voucher.code(), "code", "key"), scanned);

    @BeforeEach
    void aNewScan() {
        when(ledger.claim(any())).thenReturn(new Claim.Fresh(JournalId.next()));
        when(rows.find(scanned)).thenReturn(Optional.of(voucher));
    }

    @Test
    void aVoucherThatWasFreedMeanwhileIsTakenAfterAll() {
        when(rows.redeem(any(), any(), any(), any(), any())).thenReturn(false, false, true);
        assertThat(counter.redeem(scan).voucher()).isEqualTo(voucher.id());
        verify(events).publishEvent(any(Object.class));
    }

    @Test
    void threeTimesAndNotForEver() {
        assertThatThrownBy(() -> counter.redeem(scan)).isInstanceOf(IllegalStateException.class);
        verify(rows, times(3)).redeem(any(), any(), any(), any(), any());
        nothingWasWritten();
    }

    @Test
    void whoWasFasterIsTheReason() {
        when(rows.find(scanned)).thenReturn(Optional.of(SampleVoucher.become(voucher, VoucherState.REDEEMED, NOW)));
        refuses("voucher-already-used", Map.of("at", NOW), () -> counter.redeem(scan));
        verify(rows, times(1)).redeem(any(), any(), any(), any(), any());
        nothingWasWritten();
    }

    private void nothingWasWritten() {
        verify(ledger, never()).transfer(any(), any(), any());
        verify(redemptions, never()).insert(any());
        verify(events, never()).publishEvent(any(Object.class));
    }
}
