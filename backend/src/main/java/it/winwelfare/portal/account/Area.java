package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.portal.alliance.AllianceNav;
import it.winwelfare.portal.ambito.AmbitoNav;
import it.winwelfare.portal.company.CompanyNav;
import it.winwelfare.portal.employee.EmployeeNav;
import it.winwelfare.portal.provider.ProviderNav;
import it.winwelfare.portal.web.Nav;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The areas of the portal with their homes, and whom they belong to. An area that several roles enter is listed under each. */
enum Area {
    EMPLOYEE("/dipendente", "account.door.employee", Role.EMPLOYEE, EmployeeNav.NAV),
    COMPANY("/azienda", "account.door.company", Role.COMPANY_HR, CompanyNav.NAV),
    PROVIDER("/fornitore", "account.door.provider", Role.PROVIDER, ProviderNav.NAV),
    AMBITO("/ambito", "account.door.ambito", Role.AMBITO, AmbitoNav.NAV),
    ALLIANCE("/alleanza", "account.door.alliance", Role.ALLIANCE, AllianceNav.NAV),
    ATS("/alleanza", "account.door.ats", Role.ATS, AllianceNav.NAV);

    private final String home;
    private final String key;
    private final Role role;
    private final Nav nav;

    Area(String home, String key, Role role, Nav nav) {
        this.home = home;
        this.key = key;
        this.role = role;
        this.nav = nav;
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

    /** Its main navigation. */
    Nav nav() {
        return nav;
    }

    /** The organisations in which the person has the role. */
    Set<OrganisationId> organisations(Actor person) {
        return person.roles().stream()
                .filter(held -> held.role() == role)
                .map(RoleIn::organisation)
                .collect(Collectors.toSet());
    }
}
