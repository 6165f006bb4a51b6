package it.winwelfare.vouchers.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.winwelfare.vouchers.PurchaseRefused;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.RedemptionUndone;
import it.winwelfare.vouchers.VoucherCancelled;
import it.winwelfare.vouchers.VoucherExpired;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VoucherRedeemed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what happens to vouchers, for those who watch: no person, provider or service in it, since metrics lie behind no wall.
 *
 * <p>What was rolled back is not counted. It does so by a synchronization of its own and not by a listener for after the commit, which
 * the registry of events would write down, a row for each redemption.
 */
@Component
public class Tally {

    private final MeterRegistry meters;
    private final Counter issued;
    private final Counter redeemed;
    private final Counter undone;
    private final Counter cancelled;
    private final Counter expired;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.issued = counter("issued", "Vouchers bought");
        this.redeemed = counter("redeemed", "Vouchers taken at a counter");
        this.undone = counter("undone", "Scans undone by their provider");
        this.cancelled = counter("cancelled", "Vouchers given back by their holder");
        this.expired = counter("expired", "Vouchers that nobody used in time");
    }

    @EventListener
    void issued(VoucherIssued event) {
        afterCommit(issued);
    }

    @EventListener
    void redeemed(VoucherRedeemed event) {
        afterCommit(redeemed);
    }

    @EventListener
    void undone(RedemptionUndone event) {
        afterCommit(undone);
    }

    @EventListener
    void cancelled(VoucherCancelled event) {
        afterCommit(cancelled);
    }

    @EventListener
    void expired(VoucherExpired event) {
        afterCommit(expired);
    }

    /** A voucher that was not taken, or a scan that was not undone. */
    public void refused(RedemptionRefused refused) {
        refused("redemption", refused.code());
    }

    /** A voucher that was not sold, by the first of its reasons. */
    public void refused(PurchaseRefused refused) {
        refused("purchase", refused.code());
    }

    private void refused(String what, String code) {
        Counter.builder("win.vouchers.refused")
                .description("Purchases and scans that were refused, by the code of the reason")
                .tag("what", what)
                .tag("reason", code)
                .register(meters)
                .increment();
    }

    private Counter counter(String name, String description) {
        return Counter.builder("win.vouchers." + name).description(description).register(meters);
    }

    private static void afterCommit(Counter counter) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counter.increment();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }
}
