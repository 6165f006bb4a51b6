package it.winwelfare.portal.web;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Users;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts an organisation's people onto a page; the template shows them by {@code fragments/people :: section}. */
@Component
public class Teams {

    private final Users users;

    Teams(Users users) {
        this.users = users;
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
