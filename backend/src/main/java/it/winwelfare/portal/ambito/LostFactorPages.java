package it.winwelfare.portal.ambito;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody has lost phone and recovery codes: who is it, and what happens if I let them start anew? */
@Controller
@RequestMapping(LostFactorPages.PATH)
class LostFactorPages {

    static final String PATH = "/ambito/secondo-fattore";

    private final Users users;
    private final SecondFactors factors;
    private final Forms forms;

    LostFactorPages(Users users, SecondFactors factors, Forms forms) {
        this.users = users;
        this.factors = factors;
        this.forms = forms;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String email, Model model) {
        model.addAttribute("email", email);
        if (email != null && !email.isBlank()) {
            UserView person = find(email);
            model.addAttribute("found", person);
            if (person == null) {
                Flash.problem("ambito.factor.unknown").in(model);
            }
        }
        return "ambito/lost-factor";
    }

    @PostMapping
    String reset(Actor actor, @RequestParam("utente") String user, RedirectAttributes redirect) {
        if (forms.flash(redirect, () -> factors.reset(actor, UserId.parse(user)))) {
            Flash.done("ambito.factor.done").in(redirect);
        }
        return "redirect:" + PATH;
    }

    private @Nullable UserView find(String email) {
        try {
            return EmailAddress.isValid(email) ? users.byEmail(email) : null;
        } catch (Rejection nobody) {
            return null;
        }
    }
}
