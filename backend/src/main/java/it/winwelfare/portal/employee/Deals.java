package it.winwelfare.portal.employee;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identity.Actor;
import it.winwelfare.portal.web.RefusalText;
import it.winwelfare.vouchers.FamilyQuotes;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.Vouchers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in words what an offer would cost this employee, for whom it is, and why not. */
@Component
class Deals {

    private final Vouchers vouchers;
    private final RefusalText refusals;

    Deals(Vouchers vouchers, RefusalText refusals) {
        this.vouchers = vouchers;
        this.refusals = refusals;
    }

    /** @throws it.winwelfare.vouchers.PurchaseRefused {@code offer-not-live} */
    Deal of(Actor actor, OfferId offer) {
        FamilyQuotes family = vouchers.quotes(actor, offer);
        return new Deal(
                family.terms(),
                family.quotes().stream().map(quote -> person(family, quote)).toList(),
                sentences(family.general()));
    }

    private PersonLine person(FamilyQuotes family, Quote quote) {
        FamilyMemberId member = quote.beneficiary().member();
        return new PersonLine(
                member == null ? PersonLine.SELF : member.toString(),
                quote.beneficiary().name(),
                sentences(family.personal(quote)));
    }

    private List<String> sentences(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> refusals.of(reason.code(), reason.arguments().values()))
                .toList();
    }
}
