package it.winwelfare.wallets.internal;

import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.Plans;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.EmployeeLeft;
import it.winwelfare.employees.EmployeeStayed;
import it.winwelfare.employees.Employees;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.wallets.PocketId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the pockets of those who leave close by {@link ClosingDay}. At once when the last day is written down; and again by night over
 * all open pockets, since an allocation may run just while somebody's last day is written.
 */
@Component
public class Leavers {

    private static final int CHUNK = 1_000;

    private final PocketBook pockets;
    private final Plans plans;
    private final Employees employees;
    private final Atomically atomically;
    private final Clock clock;

    Leavers(PocketBook pockets, Plans plans, Employees employees, Atomically atomically, Clock clock) {
        this.pockets = pockets;
        this.plans = plans;
        this.employees = employees;
        this.atomically = atomically;
        this.clock = clock;
    }

    @EventListener
    void on(EmployeeLeft left) {
        align(pockets.ever(left.employee()), Map.of(left.employee(), left.leftOn()), new HashMap<>());
    }

    @EventListener
    void on(EmployeeStayed stayed) {
        align(pockets.ever(stayed.employee()), Map.of(), new HashMap<>());
    }

    /** Goes through all open pockets. */
    void align() {
        Map<PlanId, WelfarePlan> known = new HashMap<>();
        LocalDate today = BusinessTime.today(clock);
        UUID after = new UUID(0, 0);
        while (true) {
            UUID from = after;
            List<PocketRecord> some = atomically.call(() -> {
                List<PocketRecord> chunk = pockets.openAfter(from, today, CHUNK);
                align(
                        chunk,
                        employees.lastDays(
                                chunk.stream().map(PocketRecord::employee).toList()),
                        known);
                return chunk;
            });
            if (some.size() < CHUNK) {
                return;
            }
            after = some.getLast().id().value();
        }
    }

    private void align(List<PocketRecord> some, Map<EmployeeId, LocalDate> lastDays, Map<PlanId, WelfarePlan> known) {
        Map<PocketId, LocalDate> days = new HashMap<>();
        for (PocketRecord pocket : some) {
            WelfarePlan plan = known.computeIfAbsent(pocket.plan(), plans::get);
            LocalDate day = ClosingDay.of(plan, lastDays.get(pocket.employee()));
            if (!day.equals(pocket.closesOn())) {
                days.put(pocket.id(), day);
            }
        }
        pockets.close(days);
    }
}
