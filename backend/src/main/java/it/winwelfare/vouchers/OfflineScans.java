package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import it.winwelfare.problems.TypedText;
import it.winwelfare.vouchers.internal.counter.CounterWatch;
import it.winwelfare.vouchers.internal.offline.ConflictLists;
import it.winwelfare.vouchers.internal.offline.OfflineDesk;
import it.winwelfare.vouchers.internal.offline.OfflineDesk.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans that tills made without network: they are sent later, and decided here one by one. */
@Component
public class OfflineScans {

    /** How many may come at once. */
    public static final int MOST = 200;

    /** As the column. */
    public static final int LONGEST_NOTE = 500;

    private static final String CHANNEL = "offline";
    private static final int PAGE = 30;
    private static final int MOST_ROWS = 100;
    private static final Pattern TILL = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Logger log = LoggerFactory.getLogger(OfflineScans.class);

    private final Redemptions redemptions;
    private final OfflineDesk desk;
    private final ConflictLists conflicts;
    private final Atomically atomically;
    private final CounterWatch watch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfflineScans(
            Redemptions redemptions,
            OfflineDesk desk,
            ConflictLists conflicts,
            Atomically atomically,
            CounterWatch watch,
            ApplicationEventPublisher events,
            Clock clock) {
        this.redemptions = redemptions;
        this.desk = desk;
        this.conflicts = conflicts;
        this.atomically = atomically;
        this.watch = watch;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides each scan by itself: it takes the voucher, or refuses it for a reason that is kept among the conflicts; a bad one never
     * fails its neighbours. All of it can be sent again at any time, since a scan that was decided keeps its outcome.
     *
     * @param till the device's own name, 1 to 40 letters, digits, {@code -} and {@code _}; one for each device, since the order of its
     *     scans counts
     * @param scans in the order in which they were made
     * @return an outcome for each scan, in the same order
     * @throws Refused {@code too-many-scans} above {@value #MOST}, {@code invalid-till}, {@code counter-locked}
     */
    public List<ScanOutcome> decide(Actor person, OrganisationId provider, String till, List<OfflineScan> scans) {
        person.require(provider, Role.PROVIDER);
        watch.requireOpen(person);
        if (!TILL.matcher(till).matches()) {
            throw Refused.invalidField("till", "invalid-till");
        }
        if (scans.size() > MOST) {
            throw Refused.tooLarge("too-many-scans", "most", MOST);
        }
        return scans.stream().map(scan -> decide(person, provider, till, scan)).toList();
    }

    private ScanOutcome decide(Actor person, OrganisationId provider, String till, OfflineScan scan) {
        try {
            return switch (atomically.call(() -> desk.receive(person, provider, till, scan))) {
                case Verdict.Decided decided -> watched(person, provider, decided);
                case Verdict.Take take -> take(person, provider, scan, take);
            };
        } catch (Rejection aboutTheKey) {
            return new ScanOutcome.Refused(scan.key(), OfflineDesk.reason(aboutTheKey));
        } catch (RuntimeException fault) {
            // The neighbours have their answers; this one is kept by its till and comes again.
            log.error("an offline scan could not be decided; it will come again", fault);
            return new ScanOutcome.Undecided(scan.key());
        }
    }

    /** A code that is no voucher counts as a guess when it first comes, and not when its answer was lost and it comes again. */
    private ScanOutcome watched(Actor person, OrganisationId provider, Verdict.Decided decided) {
        if (decided.first() && decided.outcome() instanceof ScanOutcome.Refused refused) {
            watch.refused(person, provider, new RedemptionRefused(Kind.CONFLICT, refused.reason()));
        }
        return decided.outcome();
    }

    private ScanOutcome take(Actor person, OrganisationId provider, OfflineScan scan, Verdict.Take wanted) {
        RedemptionReceipt receipt;
        try {
            receipt = redemptions.take(
                    person,
                    new Redeem(provider, scan.tokenOrCode(), CHANNEL, scan.key(), wanted.day()),
                    wanted.scanned());
        } catch (Rejection meanwhile) {
            watch.refused(person, provider, meanwhile);
            return atomically.call(() -> desk.refused(person, wanted, meanwhile));
        }
        return atomically.call(() -> desk.taken(wanted, receipt));
    }

    /** The provider's scans that were refused, newest first. */
    @Transactional(readOnly = true)
    public Slice<OfflineConflict> conflicts(Actor person, OrganisationId provider, @Nullable String cursor) {
        return conflicts(person, provider, cursor, PAGE);
    }

    /** The same, so many at a time: at least one, {@value #MOST_ROWS} at most. */
    @Transactional(readOnly = true)
    public Slice<OfflineConflict> conflicts(Actor person, OrganisationId provider, @Nullable String cursor, int limit) {
        person.require(provider, Role.PROVIDER);
        return conflicts.of(provider, cursor, Math.clamp(limit, 1, MOST_ROWS));
    }

    /** Every provider's, the open ones first, for the Ambito; without the names of people. */
    @Transactional(readOnly = true)
    public Slice<OfflineConflict> allConflicts(Actor ambito, @Nullable String cursor) {
        ambito.requireAny(Role.AMBITO);
        return conflicts.all(cursor, PAGE);
    }

    /**
     * One of them, for the Ambito.
     *
     * @throws Refused {@code unknown-id}
     */
    @Transactional(readOnly = true)
    public OfflineConflict conflict(Actor ambito, UUID id) {
        ambito.requireAny(Role.AMBITO);
        return conflicts.find(id).orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    /**
     * Notes that a conflict was cleared up. Done again, also by two at the same moment, the first note stays and nothing happens.
     *
     * @param note what came out of it, at most {@value #LONGEST_NOTE} characters; the provider reads it
     * @throws it.winwelfare.problems.FieldErrors of {@code note}
     * @throws Refused {@code unknown-id}
     */
    @Transactional
    public void settle(Actor ambito, UUID id, String note) {
        ambito.requireAny(Role.AMBITO);
        FieldErrors.Collector errors = FieldErrors.collect();
        String told = TypedText.required(errors, "note", note, LONGEST_NOTE);
        errors.throwIfAny();
        OfflineConflict conflict = conflict(ambito, id);
        if (conflicts.settle(id, ambito.requireUser(), told, clock.instant())) {
            OfflineConflict.Subject voucher = conflict.voucher();
            events.publishEvent(
                    new OfflineConflictSettled(ambito, id, voucher == null ? null : voucher.id(), conflict.provider()));
        }
    }
}
