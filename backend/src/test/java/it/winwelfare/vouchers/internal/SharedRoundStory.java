package it.winwelfare.vouchers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.ledger.Atomically;
import it.winwelfare.vouchers.DatabaseTap;
import it.winwelfare.vouchers.VoucherStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that share a commit, in a round that the test makes itself. */
public abstract class SharedRoundStory extends VoucherStory {

    @Autowired
    private Atomically atomically;

    /**
     * What a round did.
     *
     * @param receipts one for each request, in their order
     * @param statements what it sent to the database
     */
    protected record Done<A>(List<A> receipts, List<String> statements) {}

    /** The requests in one transaction. */
    protected <Q, A> List<Optional<A>> together(Function<List<Q>, List<Optional<A>>> round, List<Q> requests) {
        return atomically.call(() -> round.apply(requests));
    }

    /** The same, for requests that all come through. */
    protected <Q, A> Done<A> watched(Function<List<Q>, List<Optional<A>>> round, List<Q> requests) {
        AtomicReference<List<Optional<A>>> receipts = new AtomicReference<>(List.of());
        List<String> statements = DatabaseTap.statements(() -> receipts.set(together(round, requests)));
        assertThat(receipts.get()).hasSameSizeAs(requests).allMatch(Optional::isPresent);
        return new Done<>(receipts.get().stream().map(Optional::orElseThrow).toList(), statements);
    }

    /**
     * The round again and again, cut off one step later each time, until it is done; the books agree after each.
     *
     * @param look what must be true after each, whichever cut it was
     * @return where it was cut
     */
    protected <Q, A> List<String> cutAtEachStep(
            Function<List<Q>, List<Optional<A>>> round, List<Q> requests, Consumer<String> look, BooleanSupplier done) {
        List<String> cuts = new ArrayList<>();
        do {
            cuts.add(DatabaseTap.cutAt(
                    cuts.size() + 1, () -> assertThat(together(round, requests)).hasSameSizeAs(requests)));
            look.accept(cuts.getLast());
            assertThat(controls.run().findings()).as("cut %s", cuts.getLast()).isEmpty();
        } while (!done.getAsBoolean());
        assertThat(cuts.getLast()).isEqualTo("after commit");
        return cuts;
    }
}
