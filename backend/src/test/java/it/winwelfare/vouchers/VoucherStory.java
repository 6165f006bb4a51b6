package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Vouchers in a world of their own, from a Monday morning on. After each test the books must agree. */
@VoucherSpringTest
public abstract class VoucherStory {

    @Autowired
    protected Vouchers vouchers;

    @Autowired
    protected Redemptions redemptions;

    @Autowired
    protected VoucherExpiry expiry;

    @Autowired
    protected VoucherWorld world;

    @Autowired
    protected SetClock clock;

    @Autowired
    protected LedgerControls controls;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void mondayMorning() {
        clock.set(SetClock.START);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    /** What the platform owes the shop. */
    protected Money earned(Shop shop) {
        return world.balance(Account.providerPayable(shop.id().value()));
    }

    /** How many were refused for the reason since the platform started, as those read who watch it: {@code purchase}, {@code redemption}. */
    protected double refused(String what, String reason) {
        return meters.counter("win.vouchers.refused", "what", what, "reason", reason)
                .count();
    }
}
