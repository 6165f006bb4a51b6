package it.winwelfare.portal.catalogue;

import it.winwelfare.territory.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Completes the name of a municipality while somebody types it. Without a script the field takes the name as it is typed. */
@Controller
class PlaceSuggestions {

    private static final int MOST = 8;

    private final Municipalities municipalities;

    PlaceSuggestions(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/catalogo/comuni")
    String suggest(@RequestParam(name = Wanted.PLACE, defaultValue = "") String typed, Model model) {
        model.addAttribute("names", municipalities.search(typed, MOST));
        return "catalogue/places :: names";
    }
}
