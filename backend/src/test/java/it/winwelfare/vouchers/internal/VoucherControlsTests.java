package it.winwelfare.vouchers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.Control;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.VoucherSpringTest;
import it.winwelfare.vouchers.VoucherWorld;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each control of the vouchers finds what it is there for. */
@VoucherSpringTest
class VoucherControlsTests {

    @Autowired
    private VoucherWorld world;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

    private final VoucherControls all = new VoucherControls();

    @Test
    void theyFindAVoucherThatIsNotWhatItsMoneySays() {
        PurchaseReceipt bought = world.buy(world.buyerWith(Money.euros(40)), world.nursery(Money.euros(40)));
        List<Control> controls = List.of(
                all.sharesAddUpToTheFaceValue(client),
                all.theAccountOfAVoucherHoldsWhatItsStateSays(client),
                all.eachShareWentBackToItsSource(client),
                all.aUsedVoucherHasOneRedemptionThatCounts(client));
        assertThat(controls)
                .allSatisfy(control -> assertThat(control.findings()).isEmpty())
                .extracting(Control::name)
                .doesNotHaveDuplicates();
        List<String> findings = List.of(
                "is worth 4001 + 0 but its shares are 4000 + 0",
                "is ISSUED, worth 4001, and its account holds 4000",
                "is CANCELLED, and its share of 4000 from POCKET",
                "is REDEEMED and has 0 redemptions that count");
        List<String> wrongs = List.of(
                "own_part = own_part + 1, face_value = face_value + 1",
                "own_part = own_part + 1, face_value = face_value + 1",
                "state = 'CANCELLED', closed_at = issued_at",
                "state = 'REDEEMED', redemption = id, redeemed_at = issued_at");
        for (int i = 0; i < controls.size(); i++) {
            finds(controls.get(i), bought, wrongs.get(i), findings.get(i));
        }
    }

    private void finds(Control control, PurchaseReceipt of, String wrong, String finding) {
        String voucher = "voucher " + of.voucher().toString().replace("-", "").toUpperCase(Locale.ROOT) + " ";
        transaction.executeWithoutResult(status -> {
            client.sql("UPDATE voucher SET " + wrong + " WHERE id = ?")
                    .param(Ids.bytes(of.voucher().value()))
                    .update();
            assertThat(control.findings()).singleElement().asString().startsWith(voucher + finding);
            status.setRollbackOnly();
        });
    }
}
