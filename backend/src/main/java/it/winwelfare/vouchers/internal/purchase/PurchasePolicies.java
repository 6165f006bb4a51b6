package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.fiscal.FamilyRules;
import it.winwelfare.vouchers.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All rules of a purchase, in the order in which their reasons are told: first what cannot be changed, last the money. */
@Component
class PurchasePolicies {

    private final List<PurchasePolicy> all;

    PurchasePolicies(FamilyRules familyRules) {
        this.all = List.of(
                new StillEmployed(),
                new LiveVersion(),
                new AccreditedProvider(),
                new VoucherAllowedByLaw(),
                new CategoryInCarnet(),
                new NamedBeneficiary(),
                new PersonCoveredByLaw(familyRules),
                new AgeWithinOffer(),
                new OpenPlan(),
                new WalletCovers());
    }

    /** Every reason against the purchase; empty if it may be made. */
    List<Refusal> against(Considered purchase) {
        return reasons(all.stream(), purchase);
    }

    /** Only those that hold for whomever it is. */
    List<Refusal> againstForAnybody(Considered purchase) {
        return reasons(all.stream().filter(policy -> !policy.isPersonal()), purchase);
    }

    private static List<Refusal> reasons(Stream<PurchasePolicy> policies, Considered purchase) {
        return policies.map(policy -> policy.against(purchase))
                .flatMap(Optional::stream)
                .toList();
    }
}
