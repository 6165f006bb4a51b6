package it.winwelfare.wallets.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.Pocket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pockets with what is in them. */
@Component
public class Purse {

    private final PocketBook pockets;
    private final Ledger ledger;

    Purse(PocketBook pockets, Ledger ledger) {
        this.pockets = pockets;
        this.ledger = ledger;
    }

    /** An employee's pockets that may be spent from on the day, earliest expiry first; some may be empty. */
    public List<Pocket> spendable(EmployeeId employee, LocalDate on) {
        List<PocketRecord> open = pockets.spendable(employee, on);
        Map<Account, Money> balances =
                ledger.balances(open.stream().map(PocketRecord::account).toList());
        return open.stream()
                .map(pocket -> pocket.with(balances.getOrDefault(pocket.account(), Money.ZERO)))
                .toList();
    }
}
