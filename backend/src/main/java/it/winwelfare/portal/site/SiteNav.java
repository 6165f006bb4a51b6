package it.winwelfare.portal.site;

import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The navigation of the public pages, and the address to which anybody may write. */
@ControllerAdvice(basePackageClasses = SiteNav.class)
class SiteNav {

    private static final Nav NAV = Nav.of(
            "site.nav.home", "/",
            "site.nav.services", "/catalogo",
            "site.nav.network", "/rete",
            "site.nav.join", "/aderisci");

    private final String contactEmail;

    SiteNav(@Value("${win.contacts.email}") String contactEmail) {
        this.contactEmail = contactEmail;
    }

    @ModelAttribute("nav")
    List<NavItem> nav(HttpServletRequest request) {
        return NAV.at(request);
    }

    @ModelAttribute("contactEmail")
    String contactEmail() {
        return contactEmail;
    }
}
