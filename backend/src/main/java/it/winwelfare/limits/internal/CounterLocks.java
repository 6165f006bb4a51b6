package it.winwelfare.limits.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import it.winwelfare.limits.CounterLock;
import it.winwelfare.limits.CounterLockId;
import it.winwelfare.limits.CounterLocked;
import it.winwelfare.limits.CounterReopened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who tried how many codes that are none, and which counters are locked for it. */
@Component
public class CounterLocks {

    private static final Duration READ_EVERY = Duration.ofSeconds(2);
    private static final String COLUMNS =
            "SELECT id, user_id, provider_id, wrong, locked_at, locked_until, seen_at FROM limits_lock";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final LimitSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Counter locked;

    private volatile Open now = new Open(Map.of(), Instant.MIN);

    CounterLocks(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            LimitSettings settings,
            ApplicationEventPublisher events,
            Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.locked = Counter.builder("win.counters.locked")
                .description("Counters locked because somebody guessed codes of vouchers")
                .register(meters);
    }

    /** The locks that held when this instance read them. */
    private record Open(Map<UserId, Instant> until, Instant readAt) {}

    /** Until when the person's counter is locked; empty when it is not. */
    public Optional<Instant> lockedUntil(UserId user) {
        Instant moment = clock.instant();
        Open known = now;
        if (Duration.between(known.readAt(), moment).abs().compareTo(READ_EVERY) >= 0) {
            known = read(moment);
        }
        return Optional.ofNullable(known.until().get(user)).filter(moment::isBefore);
    }

    private Open read(Instant moment) {
        Map<UserId, Instant> until = new HashMap<>();
        List<CounterLock> holding =
                apart.execute(status -> jdbc.sql(COLUMNS + " WHERE locked_until > :now ORDER BY locked_until")
                        .param("now", Utc.column(moment))
                        .query(CounterLocks::row)
                        .list());
        if (holding != null) {
            holding.forEach(lock -> until.put(lock.user(), lock.lockedUntil()));
        }
        Open fresh = new Open(Map.copyOf(until), moment);
        now = fresh;
        return fresh;
    }

    /** Counts a code that is none, and locks the counter when there were too many. */
    public void wrong(Actor person, UserId user, OrganisationId provider) {
        Instant moment = clock.instant();
        Boolean closed = apart.execute(status -> {
            count(user, provider, moment);
            int ofPerson = sum("user_id", Ids.bytes(user.value()), moment);
            int ofProvider = sum("provider_id", Ids.bytes(provider.value()), moment);
            boolean tooMany = ofPerson >= settings.guessing().wrongCodes()
                    || ofProvider >= settings.guessing().ofOneProvider();
            if (tooMany) {
                lock(person, user, provider, ofPerson, moment);
            }
            return tooMany;
        });
        if (Boolean.TRUE.equals(closed)) {
            locked.increment();
            read(moment);
        }
    }

    /** The row of the person is locked by it, so that two guesses at one moment are counted one after the other. */
    private void count(UserId user, OrganisationId provider, Instant moment) {
        jdbc.sql("""
                INSERT INTO limits_counter (user_id, provider_id, wrong, first_wrong_at)
                VALUES (:user, :provider, 1, :now)
                ON DUPLICATE KEY UPDATE
                    wrong = IF(first_wrong_at < :since, 1, wrong + 1),
                    first_wrong_at = IF(first_wrong_at < :since, VALUES(first_wrong_at), first_wrong_at),
                    provider_id = VALUES(provider_id)
                """)
                .param("user", Ids.bytes(user.value()))
                .param("provider", Ids.bytes(provider.value()))
                .param("now", Utc.column(moment))
                .param("since", since(moment))
                .update();
    }

    private int sum(String column, byte[] id, Instant moment) {
        return jdbc.sql("SELECT COALESCE(SUM(wrong), 0) FROM limits_counter WHERE " + column
                        + " = :id AND first_wrong_at >= :since")
                .param("id", id)
                .param("since", since(moment))
                .query(Integer.class)
                .single();
    }

    private LocalDateTime since(Instant moment) {
        return Utc.column(moment.minus(settings.guessing().within()));
    }

    /** The count begins anew, so that one lock is one event. */
    private void lock(Actor person, UserId user, OrganisationId provider, int wrong, Instant moment) {
        CounterLockId id = CounterLockId.next();
        Instant until = moment.plus(settings.guessing().lockedFor());
        jdbc.sql("""
                INSERT INTO limits_lock (id, user_id, provider_id, wrong, locked_at, locked_until)
                VALUES (:id, :user, :provider, :wrong, :now, :until)
                """)
                .param("id", Ids.bytes(id.value()))
                .param("user", Ids.bytes(user.value()))
                .param("provider", Ids.bytes(provider.value()))
                .param("wrong", wrong)
                .param("now", Utc.column(moment))
                .param("until", Utc.column(until))
                .update();
        jdbc.sql("DELETE FROM limits_counter WHERE user_id = :user")
                .param("user", Ids.bytes(user.value()))
                .update();
        events.publishEvent(new CounterLocked(person, id, provider, wrong, until));
    }

    /** One locking. */
    public Optional<CounterLock> find(CounterLockId id) {
        Optional<CounterLock> found = apart.execute(status -> jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", Ids.bytes(id.value()))
                .query(CounterLocks::row)
                .optional());
        return found == null ? Optional.empty() : found;
    }

    /** Those that nobody has looked at, the oldest first. */
    List<CounterLock> unseen() {
        return jdbc.sql(COLUMNS + " WHERE seen_at IS NULL ORDER BY locked_at LIMIT 100")
                .query(CounterLocks::row)
                .list();
    }

    /** Takes a lock off the desk; ends it now if it shall be open. */
    public void settle(Actor actor, CounterLock lock, boolean open, Instant moment) {
        apart.executeWithoutResult(status -> {
            int settled = jdbc.sql("""
                    UPDATE limits_lock
                       SET seen_at = :now, locked_until = IF(:open AND locked_until > :now, :now, locked_until)
                     WHERE id = :id AND seen_at IS NULL
                    """)
                    .param("now", Utc.column(moment))
                    .param("open", open)
                    .param("id", Ids.bytes(lock.id().value()))
                    .update();
            if (settled == 1) {
                events.publishEvent(new CounterReopened(actor, lock.id(), lock.provider(), open));
            }
        });
        read(moment);
    }

    /** Removes what is older than these moments: counts of codes, and locks that were looked at. */
    int sweep(Instant counts, Instant locks) {
        Integer rows = apart.execute(status -> jdbc.sql("DELETE FROM limits_counter WHERE first_wrong_at < :before")
                        .param("before", Utc.column(counts))
                        .update()
                + jdbc.sql("DELETE FROM limits_lock WHERE seen_at < :before")
                        .param("before", Utc.column(locks))
                        .update());
        return rows == null ? 0 : rows;
    }

    private static CounterLock row(ResultSet row, int number) throws SQLException {
        return new CounterLock(
                new CounterLockId(Ids.uuid(row.getBytes("id"))),
                new UserId(Ids.uuid(row.getBytes("user_id"))),
                new OrganisationId(Ids.uuid(row.getBytes("provider_id"))),
                row.getInt("wrong"),
                Utc.instant(row, "locked_at"),
                Utc.instant(row, "locked_until"),
                Utc.instantOrNull(row, "seen_at"));
    }
}
