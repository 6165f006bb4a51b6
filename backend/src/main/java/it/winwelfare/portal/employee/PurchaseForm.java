package it.winwelfare.portal.employee;

import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.Purchase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person confirms when they buy.
 *
 * @param person the chosen {@link PersonLine}
 * @param version the version of the offer that they were shown
 * @param own what they were told that their pockets pay
 * @param key made when the page was shown, so that a second click buys nothing
 */
record PurchaseForm(
        @Nullable String person,
        @Nullable String version,
        @Nullable String own,
        @Nullable String key) {

    /** A fresh page. */
    static PurchaseForm of(Deal deal, @Nullable String asked) {
        return new PurchaseForm(
                deal.preset(asked),
                deal.terms().version().id().toString(),
                deal.terms().own().toPlainString(),
                Ids.next().toString());
    }

    boolean namesNobody() {
        return person == null || person.isEmpty();
    }

    /** Whether it is about this version of the offer. */
    boolean isOf(OfferVersionId shown) {
        return shown.toString().equals(version);
    }

    /** @throws it.winwelfare.problems.Rejection {@code unknown-id} for ids that nobody was shown */
    Purchase command() {
        FamilyMemberId member =
                PersonLine.SELF.equals(person) ? null : FamilyMemberId.parse(Objects.requireNonNullElse(person, ""));
        return new Purchase(
                OfferVersionId.parse(Objects.requireNonNullElse(version, "")),
                member,
                confirmed(),
                Objects.requireNonNullElse(key, ""));
    }

    /** What cannot be read confirms nothing: then the figures are shown and asked again. */
    private Money confirmed() {
        try {
            return Money.parse(Objects.requireNonNullElse(own, ""));
        } catch (IllegalArgumentException notAnAmount) {
            return Money.ZERO;
        }
    }
}
