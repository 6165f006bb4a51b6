package it.winwelfare.vouchers.internal.closing;

import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.CoFunding;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.ShareRows;
import it.winwelfare.vouchers.internal.Sources;
import it.winwelfare.vouchers.internal.Voucher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends the money of closed vouchers back: each share to the very pocket or budget line it came from, and never in cash. */
@Component
class MoneyBack {

    private final Ledger ledger;
    private final CoFunding coFunding;
    private final ShareRows shares;

    MoneyBack(Ledger ledger, CoFunding coFunding, ShareRows shares) {
        this.ledger = ledger;
        this.coFunding = coFunding;
        this.shares = shares;
    }

    /** Writes the lines of a claimed journal. What a person has had from a budget line counts less again: caps before balances. */
    void send(JournalId journal, JournalKind kind, List<Voucher> vouchers) {
        Map<VoucherId, List<Share>> paidBy =
                shares.of(vouchers.stream().map(Voucher::id).toList());
        List<Line> lines = new ArrayList<>();
        Map<Cap, Money> released = new TreeMap<>();
        for (Voucher voucher : vouchers) {
            Account account = Account.voucher(voucher.id().value());
            for (Share share : paidBy.getOrDefault(voucher.id(), List.of())) {
                lines.add(new Line(account, Sources.account(share), share.amount()));
                if (share.kind() == Share.Kind.GRANT_LINE) {
                    released.merge(new Cap(share.source(), voucher.employee().value()), share.amount(), Money::plus);
                }
            }
        }
        released.forEach((cap, amount) -> coFunding.release(new BudgetLineId(cap.line()), cap.person(), amount));
        ledger.transfer(journal, kind, lines);
    }

    /** Taken in one order by everybody who takes several. */
    private record Cap(UUID line, UUID person) implements Comparable<Cap> {

        private static final Comparator<Cap> ORDER =
                Comparator.comparing(Cap::line).thenComparing(Cap::person);

        @Override
        public int compareTo(Cap other) {
            return ORDER.compare(this, other);
        }
    }
}
