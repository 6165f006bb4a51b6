package it.winwelfare.portal.site;

import it.winwelfare.network.JoinReceipt;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Towns;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What do I get, what must I bring, how long does it take? And the form. */
@Controller
@RequestMapping("/aderisci")
class JoinPages {

    private static final String DOORS = "/{door:azienda|fornitore|ente}";

    private static final List<Crumb> TRAIL =
            List.of(Crumb.of("/", "site.nav.home"), Crumb.of("/aderisci", "site.nav.join"));

    private final JoinRequests requests;
    private final Forms forms;
    private final Towns towns;

    JoinPages(JoinRequests requests, Forms forms, Towns towns) {
        this.requests = requests;
        this.forms = forms;
        this.towns = towns;
    }

    @GetMapping
    String doors(Model model) {
        model.addAttribute("doors", JoinDoor.values());
        return "site/join";
    }

    @GetMapping(DOORS)
    String form(@PathVariable("door") String path, Model model) {
        JoinDoor door = JoinDoor.at(path);
        model.addAttribute("form", JoinTyped.empty(door));
        return page(door, model);
    }

    @PostMapping(DOORS)
    String send(
            @PathVariable("door") String path,
            @Valid @ModelAttribute("form") JoinTyped form,
            BindingResult result,
            Locale locale,
            Model model) {
        JoinDoor door = JoinDoor.at(path);
        if (door.employer() && !form.hasSoundHeadCount()) {
            result.rejectValue("employees", "typeMismatch.java.lang.Integer");
        }
        if (!result.hasErrors() && form.byProgram()) {
            result.reject("site.join.notSent");
        }
        Optional<JoinRequestId> sent = forms.attempt(result, () -> requests.submit(form.as(door.applicant()), locale));
        return sent.isPresent() ? "redirect:/aderisci/inviata/" + sent.get() : page(door, model);
    }

    @GetMapping("/inviata/{id}")
    String sent(@PathVariable String id, Model model) {
        JoinReceipt receipt = requests.receipt(JoinRequestId.parse(id));
        model.addAttribute("receipt", receipt);
        model.addAttribute("door", JoinDoor.of(receipt.applicant()));
        model.addAttribute("crumbs", TRAIL);
        return "site/join-sent";
    }

    private String page(JoinDoor door, Model model) {
        model.addAttribute("door", door);
        model.addAttribute("kinds", door.kinds());
        model.addAttribute("municipalities", towns.choices());
        model.addAttribute("crumbs", TRAIL);
        return "site/join-form";
    }
}
