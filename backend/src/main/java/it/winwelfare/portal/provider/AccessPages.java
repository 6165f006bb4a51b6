package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Team;
import it.winwelfare.portal.web.TeamPages;
import it.winwelfare.portal.web.Teams;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who of us stands at the counter and writes the offers? */
@Controller
@RequestMapping(AccessPages.PATH)
class AccessPages extends TeamPages {

    static final String PATH = "/fornitore/accessi";

    private final Organisations organisations;

    AccessPages(Users users, Teams teams, Forms forms, Organisations organisations) {
        super(users, teams, forms);
        this.organisations = organisations;
    }

    @ModelAttribute("team")
    Team team(Actor actor) {
        OrganisationId provider = Seller.of(actor);
        return new Team(provider, organisations.find(provider).name(), List.of(Role.PROVIDER), PATH, PATH);
    }
}
