package it.winwelfare.wallets.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.FundsView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A company's money as its employer may see it. */
@Component
public class Funds {

    private final PocketBook pockets;
    private final Ledger ledger;
    private final Clock clock;

    Funds(PocketBook pockets, Ledger ledger, Clock clock) {
        this.pockets = pockets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.wallets.Wallets#funds}. */
    public FundsView of(OrganisationId company) {
        Account account = Account.companyFunds(company.value());
        Map<JournalKind, Money> totals = ledger.totals(account);
        Money loaded =
                total(totals, JournalKind.COMPANY_DEPOSIT).plus(total(totals, JournalKind.COMPANY_DEPOSIT_REVERSAL));
        int holders = pockets.employeesWithPocket(company);
        Spending spending = spending(company);
        return new FundsView(
                loaded,
                total(totals, JournalKind.ALLOCATION).negate(),
                ledger.balance(account),
                total(totals, JournalKind.POCKET_RETURN),
                spending.shownSpent(holders),
                spending.shownExpiringSoon(holders),
                holders);
    }

    private static Money total(Map<JournalKind, Money> totals, JournalKind kind) {
        return totals.getOrDefault(kind, Money.ZERO);
    }

    private Spending spending(OrganisationId company) {
        List<PocketRecord> some = pockets.ofCompany(company);
        Map<Account, Money> balances =
                ledger.balances(some.stream().map(PocketRecord::account).toList());
        LocalDate today = BusinessTime.today(clock);
        Spending spending = new Spending();
        for (PocketRecord pocket : some) {
            Money balance = balances.getOrDefault(pocket.account(), Money.ZERO);
            boolean soon = !pocket.closesOn().isBefore(today)
                    && !pocket.closesOn().isAfter(today.plusDays(FundsView.SOON_DAYS));
            spending.add(pocket, balance, soon);
        }
        return spending;
    }

    /** Sums over the pockets of a company, and who stands behind each. */
    private static final class Spending {

        private Money spent = Money.ZERO;
        private Money expiringSoon = Money.ZERO;
        private final Set<EmployeeId> spenders = new HashSet<>();
        private final Set<EmployeeId> spendersSoon = new HashSet<>();
        private final Set<EmployeeId> spendersElse = new HashSet<>();
        private final Set<EmployeeId> holdersSoon = new HashSet<>();

        void add(PocketRecord pocket, Money balance, boolean soon) {
            Money gone = pocket.spent(balance);
            spent = spent.plus(gone);
            if (gone.isPositive()) {
                spenders.add(pocket.employee());
                (soon ? spendersSoon : spendersElse).add(pocket.employee());
            }
            if (soon) {
                expiringSoon = expiringSoon.plus(balance);
                holdersSoon.add(pocket.employee());
            }
        }

        @Nullable Money shownSpent(int holders) {
            return SmallGroup.hides(holders) || SmallGroup.hides(spenders.size()) ? null : spent;
        }

        /**
         * What is left tells by subtraction what was spent: of those pockets, and with the total spent of all others. So it is hidden
         * when any of the three groups of spenders is small.
         */
        @Nullable Money shownExpiringSoon(int holders) {
            boolean hidden = shownSpent(holders) == null
                    || SmallGroup.hides(holdersSoon.size())
                    || SmallGroup.hides(spendersSoon.size())
                    || SmallGroup.hides(spendersElse.size());
            return hidden ? null : expiringSoon;
        }
    }
}
