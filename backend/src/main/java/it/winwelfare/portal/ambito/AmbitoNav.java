package it.winwelfare.portal.ambito;

import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The navigation of the Ambito's area. */
@ControllerAdvice(basePackageClasses = AmbitoNav.class)
public class AmbitoNav {

    /** Where the Rete's Alleanze are listed. */
    public static final String ALLIANCES = "/ambito/rete";

    /** The area's pages; the Alleanze's budgets, which the Ambito reads too, stand under the same navigation for it. */
    public static final Nav NAV = Nav.of(
            "ambito.nav.desk", "/ambito",
            "ambito.nav.companies", "/ambito/aziende",
            "ambito.nav.providers", "/ambito/fornitori",
            "ambito.nav.money", "/ambito/soldi",
            "ambito.nav.alliances", ALLIANCES,
            "ambito.nav.record", "/ambito/registro");

    @ModelAttribute("nav")
    List<NavItem> nav(HttpServletRequest request) {
        return NAV.at(request);
    }
}
