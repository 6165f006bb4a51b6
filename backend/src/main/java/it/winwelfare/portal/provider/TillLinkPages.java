package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.TillRequest;
import it.winwelfare.identity.Tills;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The code of a till without a keyboard, and the question whether it may. The address is short because a till shows it, and stands
 * outside the provider's area for the same reason; the facade lets in nobody but people of providers.
 */
@Controller
@RequestMapping("/attiva")
class TillLinkPages {

    private static final String CODE_PAGE = "provider/till-code";

    private final Tills tills;
    private final Organisations organisations;
    private final Forms forms;

    TillLinkPages(Tills tills, Organisations organisations, Forms forms) {
        this.tills = tills;
        this.organisations = organisations;
        this.forms = forms;
    }

    record CodeForm(@Nullable String code) {}

    /** @param provider for which of one's providers; the only one if it is not said */
    record AllowForm(
            @Nullable String code,
            @Nullable String label,
            @Nullable String provider) {

        OrganisationId providerOf(Actor actor) {
            return provider == null ? Seller.of(actor) : OrganisationId.parse(provider);
        }
    }

    /** @param code is in the address when the till showed it as a QR (RFC 8628, section 3.3.1) */
    @GetMapping
    String ask(Actor actor, @RequestParam(name = "user_code", required = false) @Nullable String code, Model model) {
        Seller.of(actor);
        model.addAttribute("form", new CodeForm(code));
        return CODE_PAGE;
    }

    @PostMapping
    String look(Actor actor, @ModelAttribute("form") CodeForm form, BindingResult result, Model model) {
        String code = Objects.requireNonNullElse(form.code(), "");
        Optional<TillRequest> asking = forms.attempt(result, () -> tills.asking(actor, code));
        if (asking.isEmpty()) {
            return CODE_PAGE;
        }
        // The fields of this page are another form's: it gets a name of its own.
        model.addAttribute("allow", new AllowForm(asking.get().code(), null, null));
        return consent(actor, asking.get(), model);
    }

    private String consent(Actor actor, TillRequest asking, Model model) {
        List<OrganisationId> providers = actor.roles().stream()
                .filter(role -> role.role() == Role.PROVIDER)
                .map(RoleIn::organisation)
                .sorted()
                .toList();
        Map<OrganisationId, String> names = organisations.names(providers);
        List<Choice> mine = providers.stream()
                .map(id -> Choice.of(id.toString(), names.getOrDefault(id, id.toString())))
                .toList();
        model.addAttribute("asking", asking);
        model.addAttribute("mine", mine);
        return "provider/till-consent";
    }

    @PostMapping("/consenti")
    String allow(
            Actor actor,
            @ModelAttribute("allow") AllowForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        String code = Objects.requireNonNullElse(form.code(), "");
        String label = Objects.requireNonNullElse(form.label(), "");
        // A code that is over leads back to where it is typed.
        Optional<TillRequest> asking = stillAsking(actor, code, redirect);
        if (asking.isEmpty()) {
            return "redirect:/attiva";
        }
        if (!forms.done(result, () -> tills.allow(actor, form.providerOf(actor), code, label))) {
            return consent(actor, asking.get(), model);
        }
        Flash.done("provider.tills.connected", label.strip()).in(redirect);
        return "redirect:" + TillPages.PATH;
    }

    @PostMapping("/rifiuta")
    String refuse(
            Actor actor, @RequestParam(name = "code", defaultValue = "") String code, RedirectAttributes redirect) {
        if (forms.flash(redirect, () -> tills.refuse(actor, code))) {
            Flash.info("provider.tills.refused").in(redirect);
        }
        return "redirect:/attiva";
    }

    private Optional<TillRequest> stillAsking(Actor actor, String code, RedirectAttributes redirect) {
        TillRequest[] found = new TillRequest[1];
        return forms.flash(redirect, () -> found[0] = tills.asking(actor, code))
                ? Optional.of(found[0])
                : Optional.empty();
    }
}
