package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.fiscal.Eligibility;
import it.winwelfare.fiscal.FamilyRules;
import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/**
 * The law opens each benefit to some people only (TUIR art. 51 c. 2, in the letter of the service's category): nursery, summer centre
 * and the like (f-bis) and the care of who is elderly or not self-sufficient (f-ter) to relatives and not to the employee; education,
 * recreation and health care (f) to both. Who is covered, {@link FamilyRules} knows by date. Its reasons are passed on as they are:
 * {@code employee-not-covered} and {@code relative-…}.
 */
final class PersonCoveredByLaw implements PurchasePolicy {

    private final FamilyRules rules;

    PersonCoveredByLaw(FamilyRules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Refusal> against(Considered purchase) {
        Person person = purchase.person();
        if (person == null) {
            return Optional.empty();
        }
        Eligibility answer = rules.check(
                purchase.category().letter(),
                person.relationship(),
                person.age(),
                person.cohabiting(),
                person.notSelfSufficient(),
                purchase.today());
        return switch (answer) {
            case Eligibility.Eligible yes -> Optional.empty();
            case Eligibility.NotEligible no -> Optional.of(Refusal.of(no.reasonCode()));
        };
    }

    @Override
    public boolean isPersonal() {
        return true;
    }
}
