package it.winwelfare.portal.site;

import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.portal.catalogue.AddressBar;
import it.winwelfare.portal.catalogue.Shelf;
import it.winwelfare.portal.catalogue.ShopWindow;
import it.winwelfare.portal.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What exists near me, and what exactly is this service? For anybody. */
@Controller
class CataloguePages {

    private static final String SEARCH = "/catalogo";
    private static final String OFFERS = SEARCH + "/";

    /** Where visitors look at offers. */
    static final ShopWindow WINDOW = ShopWindow.of(SEARCH, OFFERS);

    private static final List<Crumb> TRAIL =
            List.of(Crumb.of("/", "site.nav.home"), Crumb.of(SEARCH, "site.nav.services"));

    private final Catalogue catalogue;
    private final AddressBar addressBar;
    private final Shelf shelf;

    CataloguePages(Catalogue catalogue, AddressBar addressBar, Shelf shelf) {
        this.catalogue = catalogue;
        this.addressBar = addressBar;
        this.shelf = shelf;
    }

    @GetMapping(SEARCH)
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        model.addAttribute("found", shelf.search(addressBar.read(parameters, null), WINDOW));
        return "site/catalogue";
    }

    @GetMapping(OFFERS + "{id}")
    String offer(Optional<Actor> actor, @PathVariable String id, HttpServletResponse response, Model model) {
        model.addAttribute("crumbs", TRAIL);
        Optional<OfferVersion> live = catalogue.live(OfferId.parse(id));
        if (live.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "site/offer-gone";
        }
        model.addAttribute("offer", shelf.offer(live.get(), null));
        model.addAttribute("visitor", actor.isEmpty());
        model.addAttribute(
                "employee",
                actor.flatMap(person -> person.organisation(Role.EMPLOYEE)).isPresent());
        return "site/offer";
    }
}
