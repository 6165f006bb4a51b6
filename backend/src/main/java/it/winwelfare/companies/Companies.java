package it.winwelfare.companies;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.JoinRequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The employers that take part. */
@Component
public class Companies {
    public OrganisationId admit(Actor by, JoinRequestId request, AllianceId alliance) {
        throw new UnsupportedOperationException();
    }

    public void register(Actor by, NewCompany company) {
        throw new UnsupportedOperationException();
    }

    public Company find(Actor actor, OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public boolean exists(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public List<Company> all(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public List<PublicCompany> publicList() {
        throw new UnsupportedOperationException();
    }

    public void requireHr(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }
}
