package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The areas of the portal with their homes, and whom they belong to. An area that several roles enter is listed under each. */
enum Area {
    EMPLOYEE("/dipendente", "account.door.employee", Role.EMPLOYEE),
    COMPANY("/azienda", "account.door.company", Role.COMPANY_HR),
    PROVIDER("/fornitore", "account.door.provider", Role.PROVIDER),
    AMBITO("/ambito", "account.door.ambito", Role.AMBITO),
    ALLIANCE("/alleanza", "account.door.alliance", Role.ALLIANCE),
    ATS("/alleanza", "account.door.ats", Role.ATS);

    private final String home;
    private final String key;
    private final Role role;

    Area(String home, String key, Role role) {
        this.home = home;
        this.key = key;
        this.role = role;
    }

    /** Those of the person, in the order in which they stand here. */
    static List<Area> of(Actor person) {
        return Arrays.stream(values()).filter(area -> person.hasAny(area.role)).toList();
    }

    String home() {
        return home;
    }

    /** The message key of its words. */
    String key() {
        return key;
    }

    /** The organisations in which the person has the role. */
    Set<OrganisationId> organisations(Actor person) {
        return person.roles().stream()
                .filter(held -> held.role() == role)
                .map(RoleIn::organisation)
                .collect(Collectors.toSet());
    }
}
