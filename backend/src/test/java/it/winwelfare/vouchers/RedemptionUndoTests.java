package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan taken back, and until when. */
class RedemptionUndoTests extends CounterStory {

    @Autowired
    private ProviderTakings takings;

    @Autowired
    private Atomically atomically;

    @Autowired
    private AuditTrail trail;

    @Test
    void undoesAWrongScanByAReversingEntry() {
        RedemptionReceipt wrong = redeem(voucher.code(), "wrong");
        clock.pass(Duration.ofHours(2));
        UndoReceipt undone = redemptions.undo(shop.person(), wrong.redemption(), "undo");
        assertThat(trail.list(
                                SampleOrganisations.ambito(),
                                new AuditFilter(
                                        "voucher.redemption-undone",
                                        voucher.voucher().value(),
                                        null),
                                null)
                        .items())
                .hasSize(1);
        assertThat(undone).isEqualTo(new UndoReceipt(wrong.redemption(), voucher.voucher(), PRICE, clock.instant()));
        assertThat(earned()).isEqualTo(Money.ZERO);
        assertThat(vouchers.find(buyer.actor(), voucher.voucher()).state()).isEqualTo(VoucherState.ISSUED);
        clock.pass(Duration.ofHours(2));
        assertThat(redemptions.undo(shop.person(), wrong.redemption(), "undo")).isEqualTo(undone);
        refuses(
                "redemption-undone",
                Map.of("at", undone.undoneAt()),
                () -> redemptions.undo(shop.person(), wrong.redemption(), "another-key"));
        assertThat(redeem(voucher.code(), "right").redemption()).isNotEqualTo(wrong.redemption());
        assertThat(redeem(voucher.code(), "wrong"))
                .as("the first scan's answer stays what it was")
                .isEqualTo(wrong);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void undoesUntilTheWindowEnds() {
        RedemptionReceipt first = redeem(voucher.code(), "first");
        RedemptionReceipt second = redeem(world.buy(buyer, service).code(), "second");
        clock.set(first.undoUntil().minusNanos(1_000));
        redemptions.undo(shop.person(), first.redemption(), "in-time");
        clock.set(second.undoUntil());
        refuses(
                "undo-too-late",
                Map.of("until", second.undoUntil()),
                () -> redemptions.undo(shop.person(), second.redemption(), "late"));
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void whatStandsInAStatementStays() {
        RedemptionReceipt scan = redeem(voucher.code(), "scan");
        atomically.run(() -> takings.settle(List.of(voucher.voucher()), StatementRef.next()));
        refuses("voucher-settled", Map.of(), () -> redemptions.undo(shop.person(), scan.redemption(), "late"));
        refuses("voucher-already-used", Map.of("at", scan.at()), () -> redeem(voucher.code(), "again"));
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void aVoucherThatIsFreeAgainAfterItsLastDayExpires() {
        clock.set(BusinessTime.endOf(voucher.validUntil()).minusSeconds(60));
        RedemptionReceipt wrong = redeem(voucher.code(), "wrong");
        clock.pass(Duration.ofHours(2));
        redemptions.undo(shop.person(), wrong.redemption(), "undo");
        refuses("voucher-expired", Map.of("on", voucher.validUntil()), () -> redeem(voucher.code(), "right"));
        expiry.run();
        assertThat(vouchers.find(buyer.actor(), voucher.voucher()).state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(world.available(buyer)).isEqualTo(Money.euros(5_000));
    }
}
