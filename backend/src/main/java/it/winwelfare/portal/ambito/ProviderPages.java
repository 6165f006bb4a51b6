package it.winwelfare.portal.ambito;

import it.winwelfare.catalogue.Offers;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Teams;
import it.winwelfare.problems.Refused;
import it.winwelfare.providers.AccreditationState;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Providers;
import it.winwelfare.settlement.Statements;
import it.winwelfare.territory.Municipalities;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who offers services, and is their accreditation in order? */
@Controller
@RequestMapping("/ambito/fornitori")
class ProviderPages {

    private final Providers providers;
    private final Offers offers;
    private final Statements statements;
    private final Municipalities municipalities;
    private final Teams teams;
    private final AmbitoTeams rooms;
    private final Forms forms;
    private final Clock clock;

    ProviderPages(
            Providers providers,
            Offers offers,
            Statements statements,
            Municipalities municipalities,
            Teams teams,
            AmbitoTeams rooms,
            Forms forms,
            Clock clock) {
        this.providers = providers;
        this.offers = offers;
        this.statements = statements;
        this.municipalities = municipalities;
        this.teams = teams;
        this.rooms = rooms;
        this.forms = forms;
        this.clock = clock;
    }

    record SuspendForm(@NotBlank String reason) {}

    record ReinstateForm(@NotNull @Nullable LocalDate until) {}

    /** A provider with the name of its place. */
    record Row(Provider provider, String municipality) {}

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(name = "testo", defaultValue = "") String text,
            @RequestParam(name = "stato", required = false) @Nullable AccreditationState state) {
        String wanted = text.strip().toLowerCase(Locale.ITALIAN);
        model.addAttribute("text", text);
        model.addAttribute("state", state);
        model.addAttribute("states", Choice.ofEnum(AccreditationState.values(), "state."));
        model.addAttribute(
                "providers",
                providers.all(actor).stream()
                        .filter(provider -> state == null || provider.state() == state)
                        .filter(provider ->
                                provider.name().toLowerCase(Locale.ITALIAN).contains(wanted))
                        .sorted(Comparator.comparing(Provider::accreditedUntil).thenComparing(Provider::name))
                        .map(provider -> new Row(
                                provider,
                                municipalities
                                        .require(provider.municipalityIstat())
                                        .name()))
                        .toList());
        return "ambito/providers";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("suspend", new SuspendForm(""));
        model.addAttribute(
                "reinstate", new ReinstateForm(BusinessTime.today(clock).plusYears(1)));
        return page(actor, OrganisationId.parse(id), model);
    }

    private String page(Actor actor, OrganisationId id, Model model) {
        Provider provider = providers.find(id);
        model.addAttribute("provider", provider);
        model.addAttribute(
                "municipality",
                municipalities.require(provider.municipalityIstat()).name());
        model.addAttribute("sites", providers.sites(id));
        model.addAttribute("reason", providers.suspensionReason(actor, id).orElse(null));
        model.addAttribute("offers", offers.ofProvider(actor, id));
        model.addAttribute("statements", statements.of(actor, id));
        teams.show(actor, rooms.ofProvider(id), model);
        return "ambito/provider";
    }

    @PostMapping("/{id}/sospendi")
    String suspend(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("suspend") SuspendForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId provider = OrganisationId.parse(id);
        if (!forms.done(result, () -> providers.suspend(actor, provider, form.reason()))) {
            model.addAttribute("reinstate", new ReinstateForm(null));
            return page(actor, provider, model);
        }
        Flash.done("ambito.provider.suspended").in(redirect);
        return "redirect:/ambito/fornitori/" + provider;
    }

    @PostMapping("/{id}/riammetti")
    String reinstate(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("reinstate") ReinstateForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId provider = OrganisationId.parse(id);
        boolean done = forms.done(result, () -> {
            LocalDate until = form.until();
            if (until == null) {
                throw Refused.invalid("invalid-fields", "count", 1);
            }
            providers.reinstate(actor, provider, until);
        });
        if (!done) {
            model.addAttribute("suspend", new SuspendForm(""));
            return page(actor, provider, model);
        }
        Flash.done("ambito.provider.reinstated").in(redirect);
        return "redirect:/ambito/fornitori/" + provider;
    }
}
