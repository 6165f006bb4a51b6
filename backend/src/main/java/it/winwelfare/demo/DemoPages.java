package it.winwelfare.demo;

import it.winwelfare.notifications.LetterBox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who one can be in the demo, and the mail that does not leave it. */
@Controller
@Profile("demo")
class DemoPages {

    private final DemoLogins logins;
    private final LetterBox letters;

    DemoPages(DemoLogins logins, LetterBox letters) {
        this.logins = logins;
        this.letters = letters;
    }

    @GetMapping("/demo")
    String logins(Model model) {
        model.addAttribute("logins", logins.all());
        model.addAttribute("password", DemoLogins.PASSWORD);
        return "demo/logins";
    }

    @GetMapping("/demo/posta")
    String mail(Model model, @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        model.addAttribute("letters", letters.list(cursor));
        return "demo/mail";
    }
}
