package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The local alliances and their members. */
@Component
public class Alliances {
    public AllianceId found(Actor by, NewAlliance alliance) {
        throw new UnsupportedOperationException();
    }

    public List<Alliance> all() {
        throw new UnsupportedOperationException();
    }

    public Alliance find(AllianceId id) {
        throw new UnsupportedOperationException();
    }

    public Alliance bySlug(String slug) {
        throw new UnsupportedOperationException();
    }

    public void join(Actor by, AllianceId alliance, OrganisationId organisation, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    public List<Organisation> members(AllianceId alliance) {
        throw new UnsupportedOperationException();
    }

    public Map<AllianceId, List<Organisation>> membersOfAll() {
        throw new UnsupportedOperationException();
    }

    public List<AllianceId> of(OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }

    public List<AllianceId> of(OrganisationId organisation, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public void requireDirector(Actor actor, AllianceId alliance) {
        throw new UnsupportedOperationException();
    }
}
