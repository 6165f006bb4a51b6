package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.portal.web.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The navigation on the pages of one's own account, which belong to no area: that of one's own area, so that the way back is where it
 * always is. Who may enter several finds the home of each, since nothing says from which one they came.
 */
@ControllerAdvice(basePackageClasses = AccountNav.class)
class AccountNav {

    @ModelAttribute("nav")
    @Nullable List<NavItem> nav(Optional<Actor> actor, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean account = path.equals(AccountPages.PATH) || path.startsWith(AccountPages.PATH + "/");
        return account ? actor.map(person -> of(Area.of(person), path)).orElse(null) : null;
    }

    /** Whether all that the person may enter is one area. */
    static boolean hasOneArea(List<Area> areas) {
        return areas.stream().map(Area::home).distinct().count() == 1;
    }

    private static List<NavItem> of(List<Area> areas, String path) {
        return hasOneArea(areas)
                ? areas.getFirst().nav().at(path)
                : areas.stream()
                        .map(area -> new NavItem(area.key(), area.home(), null))
                        .toList();
    }
}
