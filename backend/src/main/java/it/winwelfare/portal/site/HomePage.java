package it.winwelfare.portal.site;

import it.winwelfare.portal.catalogue.AddressBar;
import it.winwelfare.portal.catalogue.Found;
import it.winwelfare.portal.catalogue.Hit;
import it.winwelfare.portal.catalogue.Shelf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** What is this, and which door is mine? */
@Controller
class HomePage {

    private static final int SAMPLES = 6;

    private final AddressBar addressBar;
    private final Shelf shelf;
    private final boolean demo;

    HomePage(AddressBar addressBar, Shelf shelf, Environment environment) {
        this.addressBar = addressBar;
        this.shelf = shelf;
        this.demo = environment.matchesProfiles("demo");
    }

    @GetMapping("/")
    String home(Model model) {
        Found found = shelf.search(addressBar.read(new LinkedMultiValueMap<>(), null), CataloguePages.WINDOW);
        model.addAttribute("samples", samples(found));
        model.addAttribute("total", found.total());
        model.addAttribute("demo", demo);
        return "site/home";
    }

    /** No two of one kind, so that a glance shows how wide the offer is. */
    private static List<Hit> samples(Found found) {
        Set<String> shown = new HashSet<>();
        return found.hits().stream()
                .filter(hit -> shown.add(hit.category().code()))
                .limit(SAMPLES)
                .toList();
    }
}
