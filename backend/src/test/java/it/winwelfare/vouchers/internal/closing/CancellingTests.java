package it.winwelfare.vouchers.internal.closing;

import static it.winwelfare.testing.Refusals.refuses;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.internal.SampleVoucher;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;

/** A voucher that was still good when its holder looked, and is not any more when it is to be given back. */
class CancellingTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final Ledger ledger = mock();
    private final VoucherRows rows = mock();
    private final MoneyBack moneyBack = mock();
    private final Employees employees = mock();
    private final ApplicationEventPublisher events = mock();
    private final Cancelling cancelling =
            new Cancelling(ledger, rows, moneyBack, employees, events, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Actor holder = SampleOrganisations.person(Role.EMPLOYEE, OrganisationId.next());
    private final Voucher voucher =
            SampleVoucher.issued(OrganisationId.next(), NOW.minus(Duration.ofDays(1)), LocalDate.of(2026, 11, 30));

    @BeforeEach
    void theHoldersOwn() {
        Employee employee = mock();
        when(employee.id()).thenReturn(voucher.employee());
        when(employees.self(holder)).thenReturn(employee);
    }

    /** By a scan, by the same person on another device, by the night, by a scan that was undone again. */
    @ParameterizedTest
    @CsvSource({
        "REDEEMED, voucher-already-used",
        "SETTLED, voucher-already-used",
        "CANCELLED, voucher-cancelled",
        "EXPIRED, voucher-expired",
        "ISSUED, voucher-busy"
    })
    void whatCameFirstIsTheReason(VoucherState meanwhile, String code) {
        when(rows.find(voucher.id()))
                .thenReturn(
                        Optional.of(voucher),
                        Optional.of(SampleVoucher.become(voucher, meanwhile, NOW.minusSeconds(1))));
        when(ledger.claim(any())).thenReturn(new Claim.Fresh(JournalId.next()));
        refuses(code, () -> cancelling.cancel(holder, voucher.id(), "key"));

        verify(moneyBack, never()).send(any(), any(), any());
        verify(events, never()).publishEvent(any(Object.class));
    }
}
