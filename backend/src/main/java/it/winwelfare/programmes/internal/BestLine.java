package it.winwelfare.programmes.internal;

import it.winwelfare.ledger.Account;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.Contribution;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Which line takes part: the one that gives most. Of those that give the same, the one that ends first, because its money cannot wait;
 * then the one that was opened first. So the same question always has the same answer.
 */
public final class BestLine {

    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing(Offer::amount)
            .reversed()
            .thenComparing(offer -> offer.from.endsOn())
            .thenComparing(offer -> offer.from.line().value().toString());

    private BestLine() {}

    /** The choice; empty if no line gives anything. */
    public static Optional<Contribution> of(
            Collection<Candidate> candidates, Money price, Map<Account, Money> balances) {
        return candidates.stream()
                .map(candidate -> new Offer(candidate, candidate.contribution(price, balance(candidate, balances))))
                .filter(offer -> offer.amount.isPositive())
                .min(BEST_FIRST)
                .map(offer -> new Contribution(offer.from.line(), offer.from.name(), offer.amount));
    }

    private static Money balance(Candidate candidate, Map<Account, Money> balances) {
        return balances.getOrDefault(Account.grantLine(candidate.line().value()), Money.ZERO);
    }

    private record Offer(Candidate from, Money amount) {}
}
