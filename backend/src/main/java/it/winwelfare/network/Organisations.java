package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The organisations of the Rete. Who they are is public; who may write them down is the Ambito. */
@Component
public class Organisations {
    public OrganisationId register(Actor by, NewOrganisation organisation) {
        throw new UnsupportedOperationException();
    }

    public Organisation find(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        throw new UnsupportedOperationException();
    }

    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        throw new UnsupportedOperationException();
    }

    public List<Organisation> publicMembers() {
        throw new UnsupportedOperationException();
    }
}
