package it.winwelfare.portal.company;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.Users;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Team;
import it.winwelfare.portal.web.TeamPages;
import it.winwelfare.portal.web.Teams;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who of us runs the company's welfare here? */
@Controller
@RequestMapping(AccessPages.PATH)
class AccessPages extends TeamPages {

    static final String PATH = "/azienda/accessi";

    AccessPages(Users users, Teams teams, Forms forms) {
        super(users, teams, forms);
    }

    @ModelAttribute("team")
    Team team(Actor actor) {
        return own(Employer.of(actor), Role.COMPANY_HR, PATH);
    }
}
