package it.winwelfare.wallets;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.AccountKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Movement;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.internal.EarliestExpiryFirst;
import it.winwelfare.wallets.internal.Funds;
import it.winwelfare.wallets.internal.PocketBook;
import it.winwelfare.wallets.internal.PocketRecord;
import it.winwelfare.wallets.internal.Purse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wallets of all employees: each a set of pockets, one per plan. The pocket's id is the owner of its ledger account; whoever
 * spends moves the money there, and the ledger refuses what the pocket does not hold.
 */
@Component
@Transactional(readOnly = true)
public class Wallets {

    private static final int MOVEMENTS = 25;
    private static final int MOST = 100;

    private final Employees employees;
    private final PocketBook pockets;
    private final Purse purse;
    private final Funds funds;
    private final Ledger ledger;
    private final Clock clock;

    Wallets(Employees employees, PocketBook pockets, Purse purse, Funds funds, Ledger ledger, Clock clock) {
        this.employees = employees;
        this.pockets = pockets;
        this.purse = purse;
        this.funds = funds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The employee's own wallet.
     *
     * @throws it.winwelfare.identity.AccessDenied for everybody but the employee
     */
    public Wallet of(Actor actor, EmployeeId employee) {
        employees.get(employee).requireSelf(actor);
        return get(employee);
    }

    /** For modules above, which check the actor themselves. */
    public Wallet get(EmployeeId employee) {
        return Objects.requireNonNull(get(List.of(employee)).get(employee));
    }

    /** As {@link #get(EmployeeId)}, one for each of the employees, by two queries. */
    public Map<EmployeeId, Wallet> get(Collection<EmployeeId> employees) {
        Map<EmployeeId, List<Pocket>> open = purse.spendable(employees, BusinessTime.today(clock));
        return employees.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), employee -> Wallet.of(open.getOrDefault(employee, List.of()))));
    }

    /**
     * Which pockets would pay a price, those that expire first giving first. Nothing is moved or held: the transfer that follows may
     * still be refused by the ledger if another purchase comes between.
     *
     * @param on the business day (Europe/Rome) of the purchase; pockets that have closed before do not pay
     * @return shares above zero whose sum is the amount
     * @throws WalletInsufficient with what is missing
     */
    public List<PocketShare> cover(EmployeeId employee, Money amount, LocalDate on) {
        return EarliestExpiryFirst.cover(purse.spendable(employee, on), amount);
    }

    /** The history of all the employee's pockets, newest first; for the employee alone. */
    public Slice<WalletMovement> movements(Actor actor, EmployeeId employee, @Nullable String cursor) {
        return movements(actor, employee, cursor, MOVEMENTS);
    }

    /** The same, so many at a time: at least one, {@value #MOST} at most. */
    public Slice<WalletMovement> movements(Actor actor, EmployeeId employee, @Nullable String cursor, int limit) {
        employees.get(employee).requireSelf(actor);
        Map<UUID, PocketRecord> all = pockets.ever(employee).stream()
                .collect(Collectors.toMap(pocket -> pocket.id().value(), Function.identity()));
        List<Account> accounts =
                all.values().stream().map(PocketRecord::account).toList();
        return ledger.movements(accounts, cursor, Math.clamp(limit, 1, MOST)).map(movement -> {
            UUID pocket = movement.account().owner();
            return new WalletMovement(
                    movement.at(),
                    movement.kind(),
                    reference(movement),
                    movement.amount(),
                    new PocketId(pocket),
                    all.containsKey(pocket) ? all.get(pocket).planName() : "");
        });
    }

    /** A voucher is named by its account: the journal of an expiry is about many. */
    private static UUID reference(Movement movement) {
        Account counterpart = movement.counterpart();
        return counterpart.kind() == AccountKind.VOUCHER ? counterpart.owner() : movement.reference();
    }

    /**
     * A company's money, for its HR, its machine and the Ambito. What employees spend shows only as a sum, and not even so when fewer
     * than five people stand behind it.
     */
    public FundsView funds(Actor actor, OrganisationId company) {
        if (!actor.hasAny(Role.AMBITO)) {
            actor.require(company, Role.COMPANY_HR, Role.COMPANY_MACHINE);
        }
        return funds.of(company);
    }

    /** For modules above: the names of the plans behind the pockets; unknown pockets are absent. */
    public Map<PocketId, String> planNames(Collection<PocketId> ids) {
        return pockets.planNames(ids);
    }
}
