package it.winwelfare.vouchers.internal.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.CoFunding;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.ShareRows;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.token.VoucherCodes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;

/** A voucher gets a code that nobody has, and is worth what was paid for it. */
class IssuingTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00.123456789Z");

    private final VoucherRows rows = mock();
    private final VoucherCodes codes = mock();
    private final ApplicationEventPublisher events = mock();
    private final Issuing issuing = new Issuing(
            mock(Ledger.class),
            mock(CoFunding.class),
            rows,
            mock(ShareRows.class),
            codes,
            events,
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final Considered considered =
            new SamplePurchase().pocket(Money.euros(120)).considered();
    private final Order order = order(considered);

    @Test
    void anotherCodeIsTakenWhenSomebodyHasIt() {
        when(codes.next()).thenReturn("first", "second");
        doThrow(new DuplicateKeyException("taken")).doNothing().when(rows).insert(any());
        Voucher issued = issuing.issue(Sale.of(order, considered, VoucherId.next()), JournalId.next());
        assertThat(issued.code()).isEqualTo("second");
        assertThat(issued.issuedAt()).isEqualTo(Instant.parse("2026-11-02T09:00:00.123456Z"));
        verify(events).publishEvent(any(Object.class));
    }

    @Test
    void fiveTimesAndNotForEver() {
        when(codes.next()).thenReturn("the same");
        doThrow(new DuplicateKeyException("taken")).when(rows).insert(any());
        Sale sale = Sale.of(order, considered, VoucherId.next());
        assertThatThrownBy(() -> issuing.issue(sale, JournalId.next())).isInstanceOf(DuplicateKeyException.class);
        verify(rows, times(5)).insert(any());
        verify(events, never()).publishEvent(any(Object.class));
    }

    @Test
    void aVoucherIsWorthWhatWasPaid() {
        assertThatThrownBy(() -> new Sale(order, considered, VoucherId.next(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("worth its price of 120.00 EUR and not 0.00 EUR");
    }

    private static Order order(Considered wanted) {
        Actor buyer = SampleOrganisations.person(Role.EMPLOYEE, OrganisationId.next());
        return new Order(buyer, new Purchase(wanted.version().id(), null, Money.euros(120), "key"));
    }
}
