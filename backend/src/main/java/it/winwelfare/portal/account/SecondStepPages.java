package it.winwelfare.portal.account;

import it.winwelfare.identity.AwaitedFactor;
import it.winwelfare.portal.web.Flash;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in. What is sent from it, the door takes before any controller. */
@Controller
class SecondStepPages {

    /** What talks with the browser about passkeys. */
    static final List<String> SCRIPTS = List.of("/assets/js/passkey.js");

    @GetMapping("/accedi/codice")
    String show(
            Optional<AwaitedFactor> awaited,
            @RequestParam(name = "errore", required = false) @Nullable String wrong,
            Model model) {
        if (awaited.isEmpty()) {
            return "redirect:" + SignInPages.PATH;
        }
        if (wrong != null) {
            Flash.problem("account.step.wrong").in(model);
        }
        model.addAttribute("awaited", awaited.get());
        model.addAttribute("scripts", SCRIPTS);
        return "account/second-step";
    }
}
