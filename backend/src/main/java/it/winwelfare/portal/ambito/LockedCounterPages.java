package it.winwelfare.portal.ambito;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Users;
import it.winwelfare.limits.CounterLock;
import it.winwelfare.limits.CounterLockId;
import it.winwelfare.limits.Guesses;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Flash;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody at a counter guessed codes: who, where, and may they go on? */
@Controller
@RequestMapping("/ambito/casse/{id}")
class LockedCounterPages {

    private final Guesses guesses;
    private final Organisations organisations;
    private final Users users;
    private final Clock clock;

    LockedCounterPages(Guesses guesses, Organisations organisations, Users users, Clock clock) {
        this.guesses = guesses;
        this.organisations = organisations;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        CounterLock lock = guesses.find(actor, CounterLockId.parse(id));
        model.addAttribute("lock", lock);
        model.addAttribute("holds", lock.holdsAt(clock.instant()));
        model.addAttribute("provider", organisations.find(lock.provider()));
        model.addAttribute("clerk", users.find(lock.user()));
        return "ambito/locked-counter";
    }

    @PostMapping("/riapri")
    String open(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        guesses.settle(actor, CounterLockId.parse(id), true);
        Flash.done("ambito.counter.opened").in(redirect);
        return "redirect:/ambito";
    }

    @PostMapping("/visto")
    String seen(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        guesses.settle(actor, CounterLockId.parse(id), false);
        Flash.done("ambito.counter.seen").in(redirect);
        return "redirect:/ambito";
    }
}
