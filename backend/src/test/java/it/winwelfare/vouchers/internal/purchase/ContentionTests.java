package it.winwelfare.vouchers.internal.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.problems.Refused;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.CapExceeded;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentionTests {

    private final Contention contention = new Contention();
    private int calls;

    @Test
    void whoCameTooLateConsidersAgain() {
        Deque<RuntimeException> faster = new ArrayDeque<>(
                List.of(new InsufficientFunds(Account.pocket(Ids.next())), new CapExceeded(BudgetLineId.next())));
        String answer = contention.settle(() -> {
            calls++;
            if (!faster.isEmpty()) {
                throw faster.pop();
            }
            return "bought";
        });
        assertThat(answer).isEqualTo("bought");
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void whoAlwaysComesTooLateIsToldSo() {
        assertThatThrownBy(() -> contention.settle(() -> {
                    calls++;
                    throw new InsufficientFunds(Account.pocket(Ids.next()));
                }))
                .hasMessage("purchase-contended");
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void aTrueReasonIsPassedOnAtOnce() {
        assertThatThrownBy(() -> contention.settle(() -> {
                    calls++;
                    throw Refused.conflict("quote-changed");
                }))
                .hasMessage("quote-changed");
        assertThat(calls).isEqualTo(1);
    }
}
