package it.winwelfare.vouchers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Kind;
import it.winwelfare.vouchers.PurchaseRefused;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.RedemptionUndone;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.VoucherCancelled;
import it.winwelfare.vouchers.VoucherExpired;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VoucherRedeemed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What happened is counted once it is true, and what was refused by its reason. */
class TallyTests {

    private static final Actor BY = Actor.system("test");
    private static final VoucherId VOUCHER = VoucherId.next();
    private static final EmployeeId EMPLOYEE = EmployeeId.next();
    private static final OrganisationId PROVIDER = OrganisationId.next();
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Tally tally = new Tally(meters);

    @Test
    void eachFactHasItsCounter() {
        tally.issued(issued());
        tally.redeemed(
                new VoucherRedeemed(BY, VOUCHER, RedemptionId.next(), EMPLOYEE, PROVIDER, Money.euros(1), "code", AT));
        tally.undone(new RedemptionUndone(BY, VOUCHER, RedemptionId.next(), EMPLOYEE, PROVIDER, Money.euros(1), AT));
        tally.cancelled(
                new VoucherCancelled(BY, VOUCHER, EMPLOYEE, PROVIDER, Money.euros(1), Money.euros(1), Money.ZERO, AT));
        tally.expired(new VoucherExpired(
                BY, VOUCHER, EMPLOYEE, PROVIDER, Money.euros(1), Money.euros(1), Money.ZERO, DAY, AT));
        for (String what : new String[] {"issued", "redeemed", "undone", "cancelled", "expired"}) {
            assertThat(counted(what)).as(what).isEqualTo(1);
        }
    }

    @Test
    void whatIsTakenBackIsNotCounted() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            tally.issued(issued());
            assertThat(counted("issued")).isZero();
            TransactionSynchronizationUtils.invokeAfterCompletion(
                    TransactionSynchronizationManager.getSynchronizations(),
                    TransactionSynchronization.STATUS_ROLLED_BACK);
            assertThat(counted("issued")).isZero();
            TransactionSynchronizationUtils.invokeAfterCommit(TransactionSynchronizationManager.getSynchronizations());
            assertThat(counted("issued")).isEqualTo(1);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void refusalsAreCountedByTheirReason() {
        tally.refused(new RedemptionRefused(Kind.CONFLICT, Refusal.of("voucher-expired")));
        tally.refused(new PurchaseRefused(List.of(Refusal.of("offer-not-live"))));
        assertThat(refused("redemption", "voucher-expired")).isEqualTo(1);
        assertThat(refused("purchase", "offer-not-live")).isEqualTo(1);
    }

    private static VoucherIssued issued() {
        return new VoucherIssued(BY, VOUCHER, EMPLOYEE, PROVIDER, Money.euros(1), Money.euros(1), Money.ZERO, DAY, AT);
    }

    private double counted(String what) {
        return meters.get("win.vouchers." + what).counter().count();
    }

    private double refused(String what, String reason) {
        return meters.get("win.vouchers.refused")
                .tag("what", what)
                .tag("reason", reason)
                .counter()
                .count();
    }
}
