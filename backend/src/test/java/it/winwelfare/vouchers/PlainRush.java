package it.winwelfare.vouchers;

import static it.winwelfare.vouchers.PlainWorld.OK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Purchases at the same moment, told as plainly as {@link PlainWorld}: nobody knows who was first where money is short, so the model
 * takes those that were made in the order in which they were, and asks of each refusal that it was true at some moment of it.
 */
final class PlainRush {

    /** What somebody wants, and is ready to pay out of their own pockets. */
    record Wish(int buyer, int shop, long price, long own) {}

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

    /** Makes the purchases that were made; fails when one was not possible, or a refusal never true. */
    void play(List<Wish> made, List<Refused> refused) {
        List<Refused> unexplained = new ArrayList<>(refused);
        unexplained.removeIf(this::isTrueNow);
        for (Wish wish : made) {
            assertThat(world.buy(wish.buyer(), wish.shop(), wish.price(), wish.own(), validDays, now))
                    .as("%s of %s", wish, made)
                    .isEqualTo(OK);
            unexplained.removeIf(this::isTrueNow);
        }
        assertThat(unexplained).as("refused beside %s", made).isEmpty();
    }

    private boolean isTrueNow(Refused one) {
        Wish wish = one.wish();
        return world.against(wish.buyer(), wish.price(), wish.own(), PlainWorld.day(now))
                .equals(one.code());
    }
}
