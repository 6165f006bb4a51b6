package it.winwelfare.limits;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody at a provider's counter tried too many codes that are none, and can take no vouchers for a while.
 *
 * @param by the person
 * @param wrong how many codes
 * @param until UTC
 */
public record CounterLocked(Actor by, CounterLockId lock, OrganisationId provider, int wrong, Instant until)
        implements Act {

    @Override
    public String what() {
        return "counter.locked";
    }

    @Override
    public UUID on() {
        return lock.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("wrong", Integer.toString(wrong), "until", until.toString());
    }
}
