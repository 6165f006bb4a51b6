package it.winwelfare.limits;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import it.winwelfare.limits.internal.CounterLocks;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Watches for people who guess the codes of vouchers. A person who tries too many that are none takes no vouchers for a while, and the
 * Ambito hears of it.
 */
@Component
public class Guesses {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CounterLocks locks;
    private final Clock clock;

    Guesses(CounterLocks locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Passes while the person's counter is open. Asks the database every other second at most, whoever asks.
     *
     * @throws it.winwelfare.problems.Rejection {@code counter-locked} with the time (Europe/Rome) until which it is
     */
    public void requireOpen(Actor person) {
        UserId user = person.user();
        if (user == null) {
            return;
        }
        Optional<Instant> until = locks.lockedUntil(user);
        if (until.isPresent()) {
            String time = TIME.format(until.get().atZone(BusinessTime.ZONE).plusMinutes(1));
            throw Refused.tooMany("counter-locked", "until", time);
        }
    }

    /** A code or token that is no voucher of this provider; written down at once, whatever becomes of the caller's transaction. */
    public void wrong(Actor person, OrganisationId provider) {
        if (person.user() != null) {
            locks.wrong(person, person.user(), provider);
        }
    }

    /**
     * One locking.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public CounterLock find(Actor actor, CounterLockId id) {
        actor.requireAny(Role.AMBITO);
        return locks.find(id).orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    /** Takes it off the Ambito's desk and, if it shall be open, ends the lock before its time. The second time nothing happens. */
    public void settle(Actor actor, CounterLockId id, boolean open) {
        CounterLock lock = find(actor, id);
        locks.settle(actor, lock, open, clock.instant());
    }
}
