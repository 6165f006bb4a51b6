package it.winwelfare.portal.ambito;

import it.winwelfare.catalogue.OfferHistory;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.Actor;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.providers.Providers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changed in this offer, and may it be in the catalogue? */
@Controller
@RequestMapping("/ambito/offerte/{id}")
class OfferReviewPages {

    private final Offers offers;
    private final Providers providers;
    private final Forms forms;

    OfferReviewPages(Offers offers, Providers providers, Forms forms) {
        this.offers = offers;
        this.providers = providers;
        this.forms = forms;
    }

    /** What a decision that is not an approval must say. */
    enum Answer {
        ASK,
        REFUSE
    }

    record AnswerForm(
            @NotNull @Nullable Answer answer, @NotBlank String reason) {}

    @ModelAttribute
    void version(Actor actor, @PathVariable String id, Model model) {
        OfferVersion version = offers.version(actor, OfferVersionId.parse(id));
        OfferHistory history = offers.history(actor, version.offer());
        model.addAttribute("version", version);
        model.addAttribute("history", history);
        model.addAttribute("live", history.live().orElse(null));
        model.addAttribute("changes", history.changesFromLive(version.id()));
        model.addAttribute("provider", providers.find(version.provider()));
        model.addAttribute("site", providers.site(version.content().site()));
        model.addAttribute("open", version.state() == VersionState.SUBMITTED);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new AnswerForm(Answer.ASK, ""));
        return "ambito/offer-review";
    }

    @PostMapping("/approva")
    String approve(Actor actor, @ModelAttribute("version") OfferVersion version, RedirectAttributes redirect) {
        if (forms.flash(redirect, () -> offers.approve(actor, version.id()))) {
            Flash.done("ambito.offer.approved", version.content().title()).in(redirect);
            return "redirect:/ambito";
        }
        return "redirect:/ambito/offerte/" + version.id();
    }

    @PostMapping("/rispondi")
    String answer(
            Actor actor,
            @ModelAttribute("version") OfferVersion version,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        boolean refused = form.answer() == Answer.REFUSE;
        boolean done = forms.done(result, () -> {
            if (refused) {
                offers.refuse(actor, version.id(), form.reason());
            } else {
                offers.askChanges(actor, version.id(), form.reason());
            }
        });
        if (!done) {
            return "ambito/offer-review";
        }
        Flash.done(
                        refused ? "ambito.offer.refused" : "ambito.offer.asked",
                        version.content().title())
                .in(redirect);
        return "redirect:/ambito";
    }
}
