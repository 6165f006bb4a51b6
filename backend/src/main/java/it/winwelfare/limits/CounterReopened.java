package it.winwelfare.limits;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** The Ambito looked at a locked counter, and opened it before its time or left it locked. */
public record CounterReopened(Actor by, CounterLockId lock, OrganisationId provider, boolean opened) implements Act {

    @Override
    public String what() {
        return opened ? "counter.reopened" : "counter.lock-seen";
    }

    @Override
    public UUID on() {
        return lock.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }
}
