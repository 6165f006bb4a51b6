package it.winwelfare.programmes.internal;

import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Control;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.internal.PersonUse.LineUse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is left of a line in the ledger is its award without what people have used of it: each euro of it went to somebody known. */
@Component
class GrantLineControl implements Control {

    private final PersonUse use;
    private final Ledger ledger;

    GrantLineControl(PersonUse use, Ledger ledger) {
        this.use = use;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "grant-line-use";
    }

    @Override
    public List<String> findings() {
        List<LineUse> lines = use.totals();
        Map<Account, Money> balances =
                ledger.balances(lines.stream().map(GrantLineControl::account).toList());
        return lines.stream()
                .filter(line -> !left(line).equals(balances.getOrDefault(account(line), Money.ZERO)))
                .map(line -> "line " + line.line() + " should have " + left(line) + " left, the ledger has "
                        + balances.getOrDefault(account(line), Money.ZERO))
                .toList();
    }

    private static Money left(LineUse line) {
        return line.awarded().minus(line.used());
    }

    private static Account account(LineUse line) {
        return Account.grantLine(line.line().value());
    }
}
