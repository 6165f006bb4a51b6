package it.winwelfare.companies;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The carnets of the companies. */
@Component
public class Carnets {
    public Carnet of(OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    public void choose(Actor by, OrganisationId company, Set<String> categoryCodes) {
        throw new UnsupportedOperationException();
    }

    public void openAll(Actor by, OrganisationId company) {
        throw new UnsupportedOperationException();
    }
}
