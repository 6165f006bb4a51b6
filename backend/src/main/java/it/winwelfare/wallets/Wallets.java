package it.winwelfare.wallets;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wallets of all employees: each a set of pockets, one per plan. */
@Component
public class Wallets {

    public Wallet of(Actor actor, EmployeeId employee) {
        throw new UnsupportedOperationException();
    }

    public Wallet get(EmployeeId employee) {
        throw new UnsupportedOperationException();
    }

    public List<PocketShare> cover(EmployeeId employee, Money amount, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public Slice<WalletMovement> movements(Actor actor, EmployeeId employee, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    public FundsView funds(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    /** For modules above: the names of the plans behind the pockets; unknown pockets are absent. */
    public Map<PocketId, String> planNames(Collection<PocketId> pockets) {
        throw new UnsupportedOperationException();
    }
}
