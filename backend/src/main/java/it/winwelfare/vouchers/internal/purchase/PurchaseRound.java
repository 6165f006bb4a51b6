package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.UserId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.purchase.Considering.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Sells to people who ask at the same moment, by the statements of one purchase. The caller brings the transaction.
 *
 * <p>Everything is read, and every policy asked, before anything is written: who may not buy has written nothing, and {@link Purchasing}
 * finds out why. So nobody's refusal touches who stands beside them.
 */
@Component
class PurchaseRound {

    private final Employees employees;
    private final Catalogue catalogue;
    private final Considering considering;
    private final PurchasePolicies policies;
    private final Issuing issuing;
    private final Clock clock;

    PurchaseRound(
            Employees employees,
            Catalogue catalogue,
            Considering considering,
            PurchasePolicies policies,
            Issuing issuing,
            Clock clock) {
        this.employees = employees;
        this.catalogue = catalogue;
        this.considering = considering;
        this.policies = policies;
        this.issuing = issuing;
        this.clock = clock;
    }

    /**
     * @return a receipt for each order, in their order; nothing where {@link Purchasing} has to be asked: of several orders of one
     *     person all but the first, since each changes what the wallet holds for the next
     * @throws RuntimeException if one could not be written, as when its key was used before or a line's money is at its end; nothing may
     *     be committed then
     */
    List<Optional<PurchaseReceipt>> buy(List<Order> orders) {
        List<Optional<Sale>> sales = sales(orders, BusinessTime.today(clock));
        List<Sale> all = sales.stream().flatMap(Optional::stream).toList();
        Iterator<Voucher> issued =
                all.isEmpty() ? Collections.emptyIterator() : issuing.issue(all).iterator();
        return sales.stream()
                .map(sale -> sale.map(made -> issued.next().receipt()))
                .toList();
    }

    private List<Optional<Sale>> sales(List<Order> orders, LocalDate today) {
        List<Optional<Wish>> wishes = wishes(orders);
        List<Wish> all = wishes.stream().flatMap(Optional::stream).toList();
        if (all.isEmpty()) {
            return orders.stream().map(order -> Optional.<Sale>empty()).toList();
        }
        Iterator<Considered> considered = considering.of(all, today).iterator();
        List<Optional<Sale>> sales = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            sales.add(wishes.get(i).map(wish -> considered.next()).flatMap(purchase -> sale(order, purchase)));
        }
        return sales;
    }

    private List<Optional<Wish>> wishes(List<Order> orders) {
        Map<UserId, Employee> buyers =
                employees.selves(orders.stream().map(Order::actor).toList());
        Map<OfferVersionId, OfferVersion> versions = catalogue.versions(orders.stream()
                .map(order -> order.wanted().version())
                .distinct()
                .toList());
        Set<EmployeeId> served = new HashSet<>();
        return orders.stream()
                .map(order -> {
                    Employee buyer = buyers.get(order.actor().requireUser());
                    OfferVersion version = versions.get(order.wanted().version());
                    return buyer == null || version == null || !served.add(buyer.id())
                            ? Optional.<Wish>empty()
                            : Optional.of(new Wish(buyer, order.wanted().member(), version));
                })
                .toList();
    }

    private Optional<Sale> sale(Order order, Considered purchase) {
        boolean wanted = policies.against(purchase).isEmpty()
                && purchase.funding().own().equals(order.wanted().expectedOwn());
        return wanted ? Optional.of(Sale.of(order, purchase, VoucherId.next())) : Optional.empty();
    }
}
