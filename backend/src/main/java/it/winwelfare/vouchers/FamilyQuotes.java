package it.winwelfare.vouchers;

import java.util.List;

/**
 * What would happen if the employee bought an offer now, for each person whom they may name. What it costs and what pays it is the
 * same for all; for whom it is allowed is not.
 *
 * @param quotes the employee's own first, then one per relative in the order in which they were declared
 * @param general the reasons against it that hold for whomever it is, such as too little money; each quote has them too
 */
public record FamilyQuotes(List<Quote> quotes, List<Refusal> general) {

    /** Copies the lists. */
    public FamilyQuotes {
        quotes = List.copyOf(quotes);
        general = List.copyOf(general);
    }

    /** Price, funding and last day of use, which are the same for all. */
    public Quote terms() {
        return quotes.getFirst();
    }

    /** Whether it may be bought for somebody. */
    public boolean buyable() {
        return quotes.stream().anyMatch(Quote::buyable);
    }

    /** The reasons that hold for the person of this quote alone. */
    public List<Refusal> personal(Quote quote) {
        return quote.refusals().stream()
                .filter(refusal -> !general.contains(refusal))
                .toList();
    }
}
