package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The requests to join the Rete, from the public form to the Ambito's decision. */
@Component
public class JoinRequests {
    public JoinRequestId submit(JoinForm form) {
        throw new UnsupportedOperationException();
    }

    public JoinRequestId submit(JoinForm form, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public JoinRequest find(Actor actor, JoinRequestId id) {
        throw new UnsupportedOperationException();
    }

    public OrganisationId accept(Actor by, JoinRequestId id) {
        throw new UnsupportedOperationException();
    }

    public void refuse(Actor by, JoinRequestId id, String reason) {
        throw new UnsupportedOperationException();
    }
}
