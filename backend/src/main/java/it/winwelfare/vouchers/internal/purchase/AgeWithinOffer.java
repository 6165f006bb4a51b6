package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** The service is for people of an age: both ends included, in completed years on the day of the purchase. */
final class AgeWithinOffer implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        Person person = purchase.person();
        if (person == null) {
            return Optional.empty();
        }
        OfferContent offer = purchase.content();
        boolean outside = person.age() < offer.ageFrom() || person.age() > offer.ageTo();
        return refuseIf(
                outside, "age-outside-offer", "from", offer.ageFrom(), "to", offer.ageTo(), "age", person.age());
    }

    @Override
    public boolean isPersonal() {
        return true;
    }
}
