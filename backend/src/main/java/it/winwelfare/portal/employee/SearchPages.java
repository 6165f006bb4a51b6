package it.winwelfare.portal.employee;

import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.companies.Carnet;
import it.winwelfare.companies.Carnets;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Families;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.portal.catalogue.AddressBar;
import it.winwelfare.portal.catalogue.Found;
import it.winwelfare.portal.catalogue.Shelf;
import it.winwelfare.portal.catalogue.ShopWindow;
import it.winwelfare.portal.catalogue.Wanted;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.wallets.Wallets;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which service fits, near, at what price, and which pocket pays it? */
@Controller
class SearchPages {

    static final String SEARCH = "/dipendente/cerca";
    static final String OFFERS = "/dipendente/servizi/";

    /** The way to what lies below the search, whose addresses do not tell it. */
    static final List<Crumb> TRAIL =
            List.of(Crumb.of("/dipendente", "employee.nav.home"), Crumb.of(SEARCH, "employee.nav.search"));

    private final Employees employees;
    private final Families families;
    private final Carnets carnets;
    private final Catalogue catalogue;
    private final Wallets wallets;
    private final AddressBar addressBar;
    private final Shelf shelf;
    private final Deals deals;
    private final Clock clock;

    SearchPages(
            Employees employees,
            Families families,
            Carnets carnets,
            Catalogue catalogue,
            Wallets wallets,
            AddressBar addressBar,
            Shelf shelf,
            Deals deals,
            Clock clock) {
        this.employees = employees;
        this.families = families;
        this.carnets = carnets;
        this.catalogue = catalogue;
        this.wallets = wallets;
        this.addressBar = addressBar;
        this.shelf = shelf;
        this.deals = deals;
        this.clock = clock;
    }

    @GetMapping(SEARCH)
    String search(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Employee self = employees.self(actor);
        Carnet carnet = carnets.of(self.company());
        Wanted wanted = addressBar.read(parameters, self.municipalityIstat());
        Found found = shelf.search(wanted, new ShopWindow(SEARCH, OFFERS, offer -> mark(carnet, offer)));
        model.addAttribute("found", found);
        model.addAttribute("people", people(actor, self, found));
        model.addAttribute("available", wallets.of(actor, self.id()).available());
        return "employee/search";
    }

    @GetMapping(OFFERS + "{id}")
    String offer(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
        Optional<OfferVersion> live = catalogue.live(OfferId.parse(id));
        if (live.isEmpty()) {
            return gone(response);
        }
        Employee self = employees.self(actor);
        model.addAttribute("offer", shelf.offer(live.get(), self.municipalityIstat()));
        model.addAttribute("deal", deals.of(actor, live.get().offer()));
        model.addAttribute("crumbs", TRAIL);
        return "employee/offer";
    }

    /** The page for an offer that is not for sale any more, or never was. */
    static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "employee/offer-gone";
    }

    private static Optional<String> mark(Carnet carnet, OfferSummary offer) {
        return carnet.allows(offer.category()) ? Optional.empty() : Optional.of("employee.search.notInCarnet");
    }

    /** The family, to search for somebody's age by their name. */
    private List<AgeLink> people(Actor actor, Employee self, Found found) {
        LocalDate today = BusinessTime.today(clock);
        int ownAge = self.taxCode().birthDate(today).until(today).getYears();
        return Stream.concat(
                        Stream.of(AgeLink.of(self.givenName(), ownAge, found)),
                        families.of(actor, self.id()).stream()
                                .map(relative -> AgeLink.of(relative.givenName(), relative.ageOn(today), found)))
                .toList();
    }
}
