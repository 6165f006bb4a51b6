package it.winwelfare.wallets.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.Pocket;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return spendable(List.of(employee), on).getOrDefault(employee, List.of());
    }

    /** The same of many by two queries; who has no such pocket is absent. */
    public Map<EmployeeId, List<Pocket>> spendable(Collection<EmployeeId> employees, LocalDate on) {
        List<PocketRecord> open = pockets.spendable(employees, on);
        Map<Account, Money> balances =
                ledger.balances(open.stream().map(PocketRecord::account).toList());
        return open.stream()
                .map(pocket -> pocket.with(balances.getOrDefault(pocket.account(), Money.ZERO)))
                .collect(Collectors.groupingBy(Pocket::employee));
    }
}
