package it.winwelfare.portal.ambito;

import it.winwelfare.companies.Companies;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Team;
import it.winwelfare.providers.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which people the Ambito lets in for an organisation, by the room of the back office in which it meets it. */
@Component
class AmbitoTeams {

    static final String COMPANIES = "/ambito/aziende/";
    static final String PROVIDERS = "/ambito/fornitori/";
    static final String ALLIANCES = AmbitoNav.ALLIANCES + "/";
    static final String BODIES = AmbitoNav.ALLIANCES + "/enti/";
    static final String ROOM = "/accessi";

    private final Organisations organisations;
    private final Companies companies;
    private final Providers providers;
    private final Alliances alliances;

    AmbitoTeams(Organisations organisations, Companies companies, Providers providers, Alliances alliances) {
        this.organisations = organisations;
        this.companies = companies;
        this.providers = providers;
        this.alliances = alliances;
    }

    Team ofCompany(Actor actor, OrganisationId id) {
        String home = COMPANIES + id;
        return new Team(id, companies.find(actor, id).name(), List.of(Role.COMPANY_HR), home + ROOM, home);
    }

    Team ofProvider(OrganisationId id) {
        String home = PROVIDERS + id;
        return new Team(id, providers.find(id).name(), List.of(Role.PROVIDER), home + ROOM, home);
    }

    /** Who directs the alliance, for its lead. */
    Team ofAlliance(Alliance alliance) {
        String home = ALLIANCES + alliance.id();
        return new Team(alliance.lead(), alliance.leadName(), List.of(Role.ALLIANCE), home + ROOM, home);
    }

    /** Any organisation, with all the roles that make sense there. */
    Team ofBody(Actor actor, OrganisationId id) {
        Organisation organisation = organisations.find(id);
        List<Role> roles = new ArrayList<>();
        if (actor.has(Role.AMBITO, id)) {
            roles.add(Role.AMBITO);
        }
        if (companies.exists(id)) {
            roles.add(Role.COMPANY_HR);
        }
        if (!providers.byIds(Set.of(id)).isEmpty()) {
            roles.add(Role.PROVIDER);
        }
        if (alliances.all().stream().anyMatch(alliance -> alliance.lead().equals(id))) {
            roles.add(Role.ALLIANCE);
        }
        if (organisation.kind() == OrganisationKind.PUBLIC_BODY && !actor.has(Role.AMBITO, id)) {
            roles.add(Role.ATS);
        }
        String base = BODIES + id + ROOM;
        return new Team(id, organisation.name(), roles, base, base);
    }
}
