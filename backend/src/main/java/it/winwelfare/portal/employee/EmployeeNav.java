package it.winwelfare.portal.employee;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.Alliances;
import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The navigation of the area, in the colour of the company's Alleanza. */
@ControllerAdvice(basePackageClasses = EmployeeNav.class)
public class EmployeeNav {

    /** The area's pages. */
    public static final Nav NAV = Nav.of(
            "employee.nav.home", "/dipendente",
            "employee.nav.search", "/dipendente/cerca",
            "employee.nav.vouchers", "/dipendente/voucher",
            "employee.nav.movements", "/dipendente/movimenti",
            "employee.nav.family", "/dipendente/famiglia");

    private final Alliances alliances;

    EmployeeNav(Alliances alliances) {
        this.alliances = alliances;
    }

    @ModelAttribute("nav")
    List<NavItem> nav(HttpServletRequest request) {
        return NAV.at(request);
    }

    @ModelAttribute("accent")
    @Nullable String accent(Optional<Actor> actor) {
        return actor.flatMap(person -> person.organisation(Role.EMPLOYEE))
                .flatMap(company -> alliances.of(company).stream().findFirst())
                .map(alliances::find)
                .map(Alliance::slug)
                .orElse(null);
    }
}
