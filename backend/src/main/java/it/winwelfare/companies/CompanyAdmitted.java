package it.winwelfare.companies;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** An organisation gives welfare through the platform from now on. */
public record CompanyAdmitted(Actor by, OrganisationId company) implements Act {

    @Override
    public String what() {
        return "company.admitted";
    }

    @Override
    public UUID on() {
        return company.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }
}
