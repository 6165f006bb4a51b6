package it.winwelfare.portal.site;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the law wants said, whom to write to, and what the square on a voucher is. */
@Controller
class InfoPages {

    /** The European Union Public Licence 1.2 in the languages of the Union. */
    private static final String LICENCE = "https://eupl.eu/1.2/";

    /** Declaration under L. 4/2004 art. 3-quater, after the points of AgID's model. */
    @GetMapping("/accessibilita")
    String accessibility() {
        return "site/accessibility";
    }

    /** Information under Regulation (EU) 2016/679 art. 13. */
    @GetMapping("/privacy")
    String privacy() {
        return "site/privacy";
    }

    @GetMapping("/contatti")
    String contacts() {
        return "site/contacts";
    }

    @GetMapping("/codice")
    String source(Locale locale, Model model) {
        model.addAttribute("licence", LICENCE + ("it".equals(locale.getLanguage()) ? "it/" : "en/"));
        return "site/source";
    }

    @GetMapping("/licenza")
    String licence() {
        return "redirect:/codice";
    }

    /** Where the camera of any phone leads; the voucher's token stands behind the # and never reaches the server. */
    @GetMapping("/buono")
    String voucher() {
        return "site/voucher";
    }
}
