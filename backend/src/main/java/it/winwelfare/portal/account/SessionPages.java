package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Sessions;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where am I signed in? */
@Controller
@RequestMapping(SessionPages.PATH)
class SessionPages {

    static final String PATH = "/account/accessi";

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @ModelAttribute("crumbs")
    List<Crumb> crumbs() {
        return List.of(Crumb.of(AccountPages.PATH, "account.title"));
    }

    @GetMapping
    String list(Actor actor, HttpSession here, Model model) {
        model.addAttribute("sessions", sessions.list(actor, here.getId()));
        return "account/sessions";
    }

    @PostMapping("/chiudi")
    String end(Actor actor, @RequestParam("id") String id, RedirectAttributes redirect) {
        sessions.end(actor, id);
        Flash.done("account.sessions.ended").in(redirect);
        return "redirect:" + PATH;
    }

    @PostMapping("/chiudi-altri")
    String endOthers(Actor actor, HttpSession here, RedirectAttributes redirect) {
        sessions.endOthers(actor, here.getId());
        Flash.done("account.sessions.others.ended").in(redirect);
        return "redirect:" + PATH;
    }
}
