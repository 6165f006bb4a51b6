package it.winwelfare.portal.employee;

import it.winwelfare.vouchers.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as this employee can buy it.
 *
 * @param terms price, what pays it, and until when the voucher would be good
 * @param people the employee first, then the relatives
 * @param reasons why it cannot be bought for anybody; empty if that is possible
 */
record Deal(Quote terms, List<PersonLine> people, List<String> reasons) {

    /** Whether it may be bought for somebody. */
    public boolean buyable() {
        return reasons.isEmpty() && !suitable().isEmpty();
    }

    /** For whom the service is. */
    public List<PersonLine> suitable() {
        return people.stream().filter(PersonLine::suitable).toList();
    }

    /** For whom it is not, each with the reasons. */
    public List<PersonLine> unsuitable() {
        return people.stream().filter(person -> !person.suitable()).toList();
    }

    /** The person to choose at the start: the one that was asked for, else the only one; null if the choice is open. */
    @Nullable public String preset(@Nullable String asked) {
        List<PersonLine> suitable = suitable();
        if (suitable.stream().anyMatch(person -> person.is(asked))) {
            return asked;
        }
        return suitable.size() == 1 ? suitable.getFirst().value() : null;
    }
}
