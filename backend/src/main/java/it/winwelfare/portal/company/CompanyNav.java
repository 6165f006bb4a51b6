package it.winwelfare.portal.company;

import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The navigation of HR's area. */
@ControllerAdvice(basePackageClasses = CompanyNav.class)
public class CompanyNav {

    /** The area's pages. */
    public static final Nav NAV = Nav.of(
            "company.nav.home", "/azienda",
            "company.nav.people", "/azienda/persone",
            "company.nav.plans", "/azienda/piani",
            "company.nav.services", "/azienda/servizi",
            "company.nav.links", "/azienda/collegamenti",
            "company.nav.access", "/azienda/accessi");

    @ModelAttribute("nav")
    List<NavItem> nav(HttpServletRequest request) {
        return NAV.at(request);
    }
}
