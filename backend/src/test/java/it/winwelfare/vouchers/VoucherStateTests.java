package it.winwelfare.vouchers;

import static it.winwelfare.vouchers.VoucherState.CANCELLED;
import static it.winwelfare.vouchers.VoucherState.EXPIRED;
import static it.winwelfare.vouchers.VoucherState.ISSUED;
import static it.winwelfare.vouchers.VoucherState.REDEEMED;
import static it.winwelfare.vouchers.VoucherState.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VoucherStateTests {

    @Test
    void hasTheseStepsAndNoOthers() {
        assertThat(after(ISSUED)).containsExactlyInAnyOrder(REDEEMED, CANCELLED, EXPIRED);
        assertThat(after(REDEEMED)).containsExactlyInAnyOrder(SETTLED, ISSUED);
        assertThat(after(SETTLED)).isEmpty();
        assertThat(after(CANCELLED)).isEmpty();
        assertThat(after(EXPIRED)).isEmpty();
    }

    @Test
    void aPseudonymIsStableAndTellsNothingOfTheId() {
        VoucherId id = VoucherId.parse("0193f3a0-7c11-7000-8000-0123456789ab");
        VoucherId next = VoucherId.parse("0193f3a0-7c11-7000-8000-0123456789ac");
        assertThat(id.pseudonym()).hasSize(10).isEqualTo(new VoucherId(id.value()).pseudonym());
        assertThat(next.pseudonym().substring(0, 4)).isNotEqualTo(id.pseudonym().substring(0, 4));
        assertThat(new VoucherId(new UUID(0, 0)).pseudonym()).hasSize(10);
    }

    private static Set<VoucherState> after(VoucherState state) {
        return Arrays.stream(VoucherState.values())
                .filter(state::canBecome)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VoucherState.class)));
    }
}
