package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.TillView;
import it.winwelfare.identity.Tills;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which tills scan vouchers for us by themselves? */
@Controller
@RequestMapping(TillPages.PATH)
class TillPages {

    static final String PATH = "/fornitore/scheda/casse";

    private static final String BACK = "redirect:" + PATH;

    private final Tills tills;

    TillPages(Tills tills) {
        this.tills = tills;
    }

    @ModelAttribute("crumbs")
    List<Crumb> crumbs() {
        return List.of(Crumb.of("/fornitore/scheda", "provider.nav.profile"));
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("tills", tills.list(actor, Seller.of(actor)));
        return "provider/tills";
    }

    @GetMapping("/{id}/scollega")
    String askDisconnect(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("till", find(actor, TillId.parse(id)));
        return "provider/till-disconnect";
    }

    /** One of the provider's own. */
    private TillView find(Actor actor, TillId till) {
        return tills.list(actor, Seller.of(actor)).stream()
                .filter(one -> one.id().equals(till))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("till-unknown"));
    }

    @PostMapping("/{id}/scollega")
    String disconnect(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        OrganisationId provider = Seller.of(actor);
        tills.disconnect(actor, provider, find(actor, TillId.parse(id)).id());
        Flash.done("provider.tills.disconnected").in(redirect);
        return BACK;
    }
}
