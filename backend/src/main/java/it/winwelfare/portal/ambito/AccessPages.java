package it.winwelfare.portal.ambito;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Users;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Team;
import it.winwelfare.portal.web.TeamPages;
import it.winwelfare.portal.web.Teams;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who can act for a company, a provider, an Alleanza or any other body of the Rete? */
@Controller
@RequestMapping({
    AmbitoTeams.COMPANIES + "{id}" + AmbitoTeams.ROOM,
    AmbitoTeams.PROVIDERS + "{id}" + AmbitoTeams.ROOM,
    AmbitoTeams.BODIES + "{id}" + AmbitoTeams.ROOM,
    AmbitoTeams.ALLIANCES + "{id}" + AmbitoTeams.ROOM
})
class AccessPages extends TeamPages {

    private final AmbitoTeams rooms;
    private final Alliances alliances;

    AccessPages(Users users, Teams teams, Forms forms, AmbitoTeams rooms, Alliances alliances) {
        super(users, teams, forms);
        this.rooms = rooms;
        this.alliances = alliances;
    }

    @ModelAttribute("team")
    Team team(Actor actor, @PathVariable String id, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(AmbitoTeams.COMPANIES)) {
            return rooms.ofCompany(actor, OrganisationId.parse(id));
        }
        if (path.startsWith(AmbitoTeams.PROVIDERS)) {
            return rooms.ofProvider(OrganisationId.parse(id));
        }
        if (path.startsWith(AmbitoTeams.BODIES)) {
            return rooms.ofBody(actor, OrganisationId.parse(id));
        }
        return rooms.ofAlliance(alliances.find(AllianceId.parse(id)));
    }
}
