package it.winwelfare.portal.ambito;

import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.identity.Actor;
import it.winwelfare.problems.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when and from where, and was the record touched? */
@Controller
@RequestMapping("/ambito/registro")
class RecordPages {

    private final AuditTrail trail;

    RecordPages(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    String show(
            Actor actor,
            Model model,
            @RequestParam(name = "atto", required = false) @Nullable String what,
            @RequestParam(name = "su", required = false) @Nullable String subject,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        model.addAttribute("what", what);
        model.addAttribute("subject", subject);
        model.addAttribute("entries", trail.list(actor, new AuditFilter(what, id(subject), null), cursor));
        return "ambito/record";
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw Refused.invalid("unknown-id");
        }
    }

    @PostMapping("/verifica")
    String verify(Actor actor, Model model) {
        model.addAttribute("verification", trail.verify(actor));
        return "ambito/verification";
    }
}
