package it.winwelfare.portal.ambito;

import it.winwelfare.identity.Actor;
import it.winwelfare.network.Desk;
import it.winwelfare.network.PendingDecision;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a decision, and what comes first? */
@Controller
class DeskPage {

    private final Desk desk;

    DeskPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/ambito")
    String show(Actor actor, Model model, @RequestParam(name = "tipo", required = false) @Nullable String kind) {
        List<PendingDecision> all = desk.queue(actor);
        TreeSet<String> kinds = new TreeSet<>();
        all.forEach(decision -> kinds.add(decision.kind()));
        model.addAttribute("total", all.size());
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "decisions",
                all.stream()
                        .filter(decision -> kind == null || decision.kind().equals(kind))
                        .map(Waiting::new)
                        .toList());
        return "ambito/desk";
    }

    /** A decision and the page on which it is taken. */
    record Waiting(PendingDecision decision) {

        public String href() {
            return room(decision.kind()) + decision.subject();
        }

        private static String room(String kind) {
            return switch (kind) {
                case "join-company", "join-provider", "join-body" -> "/ambito/adesioni/";
                case "offer-review" -> "/ambito/offerte/";
                case "counter-locked" -> "/ambito/casse/";
                case "scan-conflict" -> "/ambito/registro/letture/";
                default -> throw new IllegalStateException("no page decides on a " + kind);
            };
        }
    }
}
