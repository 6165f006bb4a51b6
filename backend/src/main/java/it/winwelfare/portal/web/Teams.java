package it.winwelfare.portal.web;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts an organisation's people onto a page; the template shows them by {@code fragments/people :: section}. */
@Component
public class Teams {

    private final Users users;
    private final Organisations organisations;

    Teams(Users users, Organisations organisations) {
        this.users = users;
        this.organisations = organisations;
    }

    /** An organisation's own people, who have one role there and a page of their own at the address. */
    Team own(OrganisationId organisation, Role role, String address) {
        return new Team(organisation, organisations.find(organisation).name(), List.of(role), address, address);
    }

    /**
     * Adds the attributes {@code team}, {@code holders}, {@code invited} and {@code self}. Two queries.
     *
     * @throws it.winwelfare.identity.AccessDenied as {@link Users#of}
     */
    public void show(Actor actor, Team team, Model model) {
        model.addAttribute("team", team);
        model.addAttribute("holders", users.of(actor, team.organisation()));
        model.addAttribute("invited", users.invited(actor, team.organisation()));
        model.addAttribute("self", actor.user());
    }
}
