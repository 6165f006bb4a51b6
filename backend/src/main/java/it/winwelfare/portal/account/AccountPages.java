package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Users;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Door;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account, and the way to the areas that one may enter. */
@Controller
class AccountPages {

    static final String PATH = "/account";

    private static final List<Choice> LANGUAGES =
            List.of(Choice.key("it", "common.language.it"), Choice.key("en", "common.language.en"));

    private final Users users;
    private final DoorPlan doors;
    private final Forms forms;
    private final LocaleResolver languages;

    AccountPages(Users users, DoorPlan doors, Forms forms, LocaleResolver languages) {
        this.users = users;
        this.doors = doors;
        this.forms = forms;
        this.languages = languages;
    }

    /** To the home of one's role; to choose from when there are several. */
    @GetMapping("/porta")
    String door(Actor actor, Model model) {
        List<Door> open = doors.of(actor, "/porta");
        if (open.stream().map(Door::href).distinct().count() == 1) {
            return "redirect:" + open.getFirst().href();
        }
        model.addAttribute("doors", open);
        return "account/doors";
    }

    @GetMapping(PATH)
    String show(Actor actor, Model model) {
        model.addAttribute("form", ChangeForm.EMPTY);
        return page(actor, model);
    }

    @PostMapping(PATH + "/password")
    String changePassword(
            Actor actor,
            @ModelAttribute("form") ChangeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        form.check(result);
        if (!forms.done(result, () -> users.changePassword(actor, form.current(), form.password()))) {
            return page(actor, model);
        }
        Flash.done("account.password.changed").in(redirect);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/lingua")
    String changeLanguage(
            Actor actor,
            @RequestParam("language") Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        users.setLocale(actor, language);
        languages.setLocale(request, response, language);
        Flash.done("account.language.changed").in(redirect);
        return "redirect:" + PATH;
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("user", users.find(actor.requireUser()));
        model.addAttribute("languages", LANGUAGES);
        if (!AccountNav.hasOneArea(Area.of(actor))) {
            // No area lies above it, and the first of several did not lead here.
            model.addAttribute("crumbs", List.of());
        }
        return "account/account";
    }
}
