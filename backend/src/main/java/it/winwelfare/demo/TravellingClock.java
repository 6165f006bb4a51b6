package it.winwelfare.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The demo's source of time: while the history is made it stands where the history is, and then it runs with the others. */
final class TravellingClock extends Clock {

    private final AtomicReference<@Nullable Instant> travelled = new AtomicReference<>();

    void travelTo(Instant instant) {
        travelled.set(instant);
    }

    void comeBack() {
        travelled.set(null);
    }

    @Override
    public Instant instant() {
        Instant there = travelled.get();
        return there == null ? Clock.systemUTC().instant() : there;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new UnsupportedOperationException("business days come from BusinessTime, and instants are UTC");
    }
}
