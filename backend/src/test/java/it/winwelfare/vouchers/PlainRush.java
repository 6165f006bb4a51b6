package it.winwelfare.vouchers;

import static it.winwelfare.vouchers.PlainWorld.OK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Purchases at the same moment, told as plainly as {@link PlainWorld}. Nobody knows who was first where money is short, and no number
 * that a purchase gets tells of it, so the model looks for an order in which all were paid as they were, and in which each refusal was
 * true at some moment.
 */
final class PlainRush {

    /** What somebody wants, and is ready to pay out of their own pockets. */
    record Wish(int buyer, int shop, long price, long own) {}

    /** A wish that was granted, and who has paid how much. */
    record Made(Wish wish, PurchaseReceipt receipt, Map<String, Long> sources) {}

    /** A wish that was refused. */
    record Refused(Wish wish, String code) {}

    private final PlainWorld world;
    private final int validDays;
    private final Instant now;

    PlainRush(PlainWorld world, int validDays, Instant now) {
        this.world = world;
        this.validDays = validDays;
        this.now = now;
    }

    /** Makes the purchases that were made, in the order that explains them; fails when none does. */
    List<Made> play(List<Made> made, List<Refused> refused) {
        List<Made> order = new ArrayList<>();
        assertThat(isExplained(order, made, refused))
                .as("an order of %s, with %s", made, refused)
                .isTrue();
        return order;
    }

    private boolean isExplained(List<Made> order, List<Made> left, List<Refused> refused) {
        List<Refused> unexplained =
                refused.stream().filter(one -> !isTrueNow(one)).toList();
        if (left.isEmpty()) {
            return unexplained.isEmpty();
        }
        for (Made next : left) {
            if (isMade(next)) {
                order.add(next);
                if (isExplained(order, left.stream().filter(one -> one != next).toList(), unexplained)) {
                    return true;
                }
                order.removeLast();
                world.takeBack();
            }
        }
        return false;
    }

    /** Makes it, if that is possible now and takes the money from where it was taken. */
    private boolean isMade(Made one) {
        Wish wish = one.wish();
        if (!world.buy(wish.buyer(), wish.shop(), wish.price(), wish.own(), validDays, now)
                .equals(OK)) {
            return false;
        }
        if (world.sources(world.vouchers.getLast()).equals(one.sources())) {
            return true;
        }
        world.takeBack();
        return false;
    }

    private boolean isTrueNow(Refused one) {
        Wish wish = one.wish();
        return world.against(wish.buyer(), wish.price(), wish.own(), PlainWorld.day(now))
                .equals(one.code());
    }
}
