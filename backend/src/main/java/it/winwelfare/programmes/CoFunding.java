package it.winwelfare.programmes;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.programmes.internal.BestLine;
import it.winwelfare.programmes.internal.Candidate;
import it.winwelfare.programmes.internal.OpenLine;
import it.winwelfare.programmes.internal.PersonUse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public money beside the employee's own. A purchase asks with {@link #quote}, and when it is made writes with {@link #commit} that the
 * person has used so much, beside the ledger's transfer out of the line; {@link #release} beside the transfer back. The cap is kept here,
 * the line's money by the ledger.
 */
@Component
public class CoFunding {

    private final Alliances alliances;
    private final PersonUse use;
    private final Ledger ledger;

    CoFunding(Alliances alliances, PersonUse use, Ledger ledger) {
        this.alliances = alliances;
        this.use = use;
        this.ledger = ledger;
    }

    /**
     * What public money would put beside the employee's own: the line that gives most, among those of the alliances that the company
     * is a member of on the day. A line gives its share of the price, at most what the person's cap leaves and what the line has.
     * Nothing is reserved. Three queries.
     *
     * @return empty if no line gives anything
     */
    @Transactional(readOnly = true)
    public Optional<Contribution> quote(Ask ask) {
        return Optional.ofNullable(quotes(List.of(ask), ask.on()).get(ask));
    }

    /**
     * As {@link #quote}, for many, each as if the others did not ask; three queries whatever their number.
     *
     * @param on the day of all of them
     * @return absent are those to whom no line gives anything
     */
    @Transactional(readOnly = true)
    public Map<Ask, Contribution> quotes(Collection<Ask> asks, LocalDate on) {
        Map<OrganisationId, List<AllianceId>> joined =
                alliances.of(distinct(asks.stream().map(Ask::company)), on);
        List<OpenLine> lines = use.open(
                distinct(joined.values().stream().flatMap(List::stream)),
                distinct(asks.stream().map(Ask::category)),
                distinct(asks.stream().map(Ask::person)),
                on);
        if (lines.isEmpty()) {
            return Map.of();
        }
        Map<Account, Money> balances = ledger.balances(lines.stream()
                .map(line -> Account.grantLine(line.line().value()))
                .toList());
        Map<Ask, Contribution> contributions = new HashMap<>();
        for (Ask ask : asks) {
            List<AllianceId> ofCompany = joined.getOrDefault(ask.company(), List.of());
            List<Candidate> candidates = lines.stream()
                    .filter(line -> line.answers(ask, ofCompany))
                    .map(line -> line.forPerson(ask.person()))
                    .toList();
            BestLine.of(candidates, ask.price(), balances).ifPresent(best -> contributions.put(ask, best));
        }
        return contributions;
    }

    /**
     * Writes down that the person has used so much of the line. Belongs into the transaction that moves the money.
     *
     * @param person as in {@link Ask#person()}
     * @throws CapExceeded if the line's cap does not allow it; the transaction must not be committed then
     * @throws IllegalArgumentException if the amount is not positive
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(BudgetLineId line, UUID person, Money amount) {
        requirePositive(amount);
        if (!use.add(line, person, amount)) {
            throw new CapExceeded(line);
        }
    }

    /**
     * As {@link #commit(BudgetLineId, UUID, Money)}, for many at once, no two of them of one person and one line.
     *
     * @throws CapExceeded if a cap does not allow one of them; the exception names the line of any. The transaction must not be committed
     *     then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(List<Commitment> all) {
        if (!all.isEmpty() && !use.add(all)) {
            throw new CapExceeded(all.getFirst().line());
        }
    }

    /**
     * Takes back what was committed, when a purchase is cancelled or expires. Belongs into the transaction that moves the money back.
     *
     * @throws IllegalArgumentException if the amount is not positive, or the person has not used so much of the line
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(BudgetLineId line, UUID person, Money amount) {
        requirePositive(amount);
        if (!use.subtract(line, person, amount)) {
            throw new IllegalArgumentException("of line " + line + " less was used than " + amount);
        }
    }

    private static <T> List<T> distinct(Stream<T> all) {
        return all.distinct().toList();
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("only a positive amount can be used, not " + amount);
        }
    }
}
