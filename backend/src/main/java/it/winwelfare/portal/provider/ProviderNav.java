package it.winwelfare.portal.provider;

import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The navigation of the provider's area. */
@ControllerAdvice(basePackageClasses = ProviderNav.class)
public class ProviderNav {

    /** The area's pages. */
    public static final Nav NAV = Nav.of(
            "provider.nav.today", "/fornitore",
            "provider.nav.counter", "/fornitore/cassa",
            "provider.nav.vouchers", "/fornitore/buoni",
            "provider.nav.offers", "/fornitore/offerte",
            "provider.nav.statements", "/fornitore/estratti",
            "provider.nav.profile", "/fornitore/scheda");

    @ModelAttribute("nav")
    List<NavItem> nav(HttpServletRequest request) {
        return NAV.at(request);
    }
}
