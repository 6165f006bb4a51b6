package it.winwelfare.vouchers;

import it.winwelfare.identifiers.InvalidIdentifier;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.problems.Refused;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.counter.BusyCounter;
import it.winwelfare.vouchers.internal.counter.Counter;
import it.winwelfare.vouchers.internal.counter.CounterWatch;
import it.winwelfare.vouchers.internal.counter.FirstAnswers;
import it.winwelfare.vouchers.internal.counter.RedemptionLists;
import it.winwelfare.vouchers.internal.counter.Scan;
import it.winwelfare.vouchers.internal.counter.Undoing;
import it.winwelfare.vouchers.internal.token.Presented;
import it.winwelfare.vouchers.internal.token.Scans;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counter: a provider looks at a voucher, takes it, undoes its own wrong scan, and reads its list. */
@Component
public class Redemptions {

    private static final int PAGE = 30;
    private static final int MOST = 100;
    private static final Pattern CHANNEL = Pattern.compile("[a-z]{1,20}");

    private final Atomically atomically;
    private final Scans scans;
    private final Counter counter;
    private final CounterWatch watch;
    private final BusyCounter busy;
    private final FirstAnswers firstAnswers;
    private final Undoing undoing;
    private final RedemptionLists lists;

    Redemptions(
            Atomically atomically,
            Scans scans,
            Counter counter,
            CounterWatch watch,
            BusyCounter busy,
            FirstAnswers firstAnswers,
            Undoing undoing,
            RedemptionLists lists) {
        this.atomically = atomically;
        this.scans = scans;
        this.counter = counter;
        this.watch = watch;
        this.busy = busy;
        this.firstAnswers = firstAnswers;
        this.undoing = undoing;
        this.lists = lists;
    }

    /**
     * What a scanned or typed voucher is, without taking it.
     *
     * @throws it.winwelfare.problems.Rejection {@code counter-locked} for who tried too many codes that are none
     */
    public Look look(Actor person, OrganisationId provider, String tokenOrCode) {
        person.require(provider, Role.PROVIDER);
        return watch.looking(person, provider, () -> atomically.call(() -> seen(provider, tokenOrCode)));
    }

    private Look seen(OrganisationId provider, String tokenOrCode) {
        Scanned scanned;
        try {
            scanned = scans.read(tokenOrCode);
        } catch (RedemptionRefused invalid) {
            return new Look.NotRedeemable(invalid.reason());
        } catch (InvalidIdentifier mistyped) {
            return new Look.NotRedeemable(new Refusal(mistyped.code(), mistyped.arguments()));
        }
        return counter.look(provider, scanned);
    }

    /**
     * Takes a voucher: exactly one of any number of simultaneous attempts succeeds. The same request with the same key gives the first
     * receipt again.
     *
     * @throws RedemptionRefused {@code voucher-unknown}, {@code voucher-token-invalid}, {@code voucher-token-old} for the picture of a
     *     phone's screen, {@code voucher-of-another-provider}, or from the voucher's real state {@code voucher-already-used}, {@code voucher-expired}, {@code voucher-cancelled}
     * @throws InvalidIdentifier {@code invalid-code} for a mistyped code
     * @throws it.winwelfare.ledger.IdempotencyConflict if the key came before with another request
     * @throws it.winwelfare.problems.Rejection {@code counter-locked} for who tried too many codes that are none
     */
    public RedemptionReceipt redeem(Actor person, Redeem redeem) {
        person.require(redeem.provider(), Role.PROVIDER);
        return watch.taking(person, redeem.provider(), () -> judged(person, redeem));
    }

    private RedemptionReceipt judged(Actor person, Redeem redeem) {
        if (!CHANNEL.matcher(redeem.channel()).matches()) {
            throw Refused.invalidField("channel", "invalid-channel");
        }
        Presented presented = scans.presented(redeem.tokenOrCode());
        Redeem now = new Redeem(redeem.provider(), redeem.tokenOrCode(), redeem.channel(), redeem.idempotencyKey());
        if (!scans.isFresh(presented)) {
            return atomically.call(() -> firstAnswers.to(now, presented.scanned(), Scans.old()));
        }
        return take(person, now, presented.scanned());
    }

    /** What was scanned is read and judged already; the roles are checked. */
    RedemptionReceipt take(Actor person, Redeem redeem, Scanned scanned) {
        return busy.redeem(new Scan(person, redeem, scanned));
    }

    /**
     * Undoes a scan made in error, by a reversing entry; the voucher may be used again.
     *
     * @throws RedemptionRefused {@code redemption-unknown}, {@code redemption-undone}, {@code undo-too-late}, {@code voucher-settled}
     */
    public UndoReceipt undo(Actor person, RedemptionId redemption, String idempotencyKey) {
        person.requireAny(Role.PROVIDER);
        return atomically.call(() -> undoing.undo(person, redemption, idempotencyKey));
    }

    /** The provider's redemptions, newest first, the undone ones among them. */
    @Transactional(readOnly = true)
    public Slice<RedemptionRow> list(
            Actor person, OrganisationId provider, RedemptionFilter filter, @Nullable String cursor) {
        return list(person, provider, filter, cursor, PAGE);
    }

    /** The same, so many at a time: at least one, {@value #MOST} at most. */
    @Transactional(readOnly = true)
    public Slice<RedemptionRow> list(
            Actor person, OrganisationId provider, RedemptionFilter filter, @Nullable String cursor, int limit) {
        person.require(provider, Role.PROVIDER);
        return lists.list(provider, filter, cursor, Math.clamp(limit, 1, MOST));
    }

    /** The provider's day so far. */
    @Transactional(readOnly = true)
    public DayView today(Actor person, OrganisationId provider) {
        person.require(provider, Role.PROVIDER);
        return lists.today(provider);
    }
}
