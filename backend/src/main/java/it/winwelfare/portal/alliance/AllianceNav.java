package it.winwelfare.portal.alliance;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.portal.ambito.AmbitoNav;
import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The navigation of the area; the Ambito, which comes from its desk, keeps its own. */
@ControllerAdvice(basePackageClasses = AllianceNav.class)
public class AllianceNav {

    /** What an Alleanza and ATS see. */
    public static final Nav NAV = Nav.of("alliance.nav.budgets", "/alleanza");

    @ModelAttribute("nav")
    List<NavItem> nav(Optional<Actor> actor, HttpServletRequest request) {
        boolean ambito = actor.map(person -> person.hasAny(Role.AMBITO)).orElse(false);
        return ambito ? AmbitoNav.NAV.at(AmbitoNav.ALLIANCES + request.getRequestURI()) : NAV.at(request);
    }
}
