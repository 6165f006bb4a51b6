package it.winwelfare.portal.company;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.companies.Carnet;
import it.winwelfare.companies.Carnets;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which services may our people use? */
@Controller
@RequestMapping("/azienda/servizi")
class ServicePages {

    private final Carnets carnets;
    private final Categories categories;
    private final Forms forms;

    ServicePages(Carnets carnets, Categories categories, Forms forms) {
        this.carnets = carnets;
        this.categories = categories;
        this.forms = forms;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        Carnet carnet = carnets.of(Employer.of(actor));
        model.addAttribute("carnet", carnet);
        model.addAttribute("groups", categories.groups());
        return "company/services";
    }

    @PostMapping
    String choose(
            Actor actor,
            @RequestParam("scelta") String choice,
            @RequestParam(name = "servizio", required = false) @Nullable Set<String> chosen,
            RedirectAttributes redirect) {
        OrganisationId company = Employer.of(actor);
        boolean done = forms.flash(redirect, () -> {
            if (choice.equals("tutti")) {
                carnets.openAll(actor, company);
            } else {
                carnets.choose(actor, company, chosen == null ? Set.of() : chosen);
            }
        });
        if (done) {
            Flash.done("company.services.saved").in(redirect);
        }
        return "redirect:/azienda/servizi";
    }
}
