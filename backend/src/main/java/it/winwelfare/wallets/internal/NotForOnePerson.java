package it.winwelfare.wallets.internal;

import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.Participant;
import it.winwelfare.money.Money;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * TUIR art. 51 c. 2: welfare goes to all employees or to categories of them, never to one person; else it is taxed as pay. A category
 * in which there is one person is refused, unless that person gets what everybody gets.
 */
final class NotForOnePerson {

    private NotForOnePerson() {}

    /**
     * The category of one person that would be served as such, if there is one.
     *
     * @param everybody all active employees of the company
     * @param category the one that is to be served, or null for all
     */
    static Optional<String> offended(WelfarePlan plan, Collection<Participant> everybody, @Nullable String category) {
        if (everybody.size() == 1 || sameForAll(plan, everybody)) {
            return Optional.empty();
        }
        Map<String, Long> people =
                everybody.stream().collect(Collectors.groupingBy(one -> key(one.category()), Collectors.counting()));
        return everybody.stream()
                .map(Participant::category)
                .filter(one -> people.getOrDefault(key(one), 0L) == 1)
                .filter(one -> category == null ? hasOwnLine(plan, one) : key(one).equals(key(category)))
                .filter(one -> plan.amountFor(one).isPresent())
                .findFirst();
    }

    private static boolean sameForAll(WelfarePlan plan, Collection<Participant> everybody) {
        Set<Optional<Money>> amounts =
                everybody.stream().map(one -> plan.amountFor(one.category())).collect(Collectors.toSet());
        return amounts.size() <= 1;
    }

    private static boolean hasOwnLine(WelfarePlan plan, String category) {
        return plan.lines().stream()
                .map(PlanLine::category)
                .anyMatch(own -> own != null && key(own).equals(key(category)));
    }

    /** Categories are compared as {@link WelfarePlan#amountFor} compares them. */
    static String key(String category) {
        return category.strip().toLowerCase(Locale.ROOT);
    }
}
