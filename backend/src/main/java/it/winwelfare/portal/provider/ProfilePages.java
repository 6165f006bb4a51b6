package it.winwelfare.portal.provider;

import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Towns;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.providers.NewSite;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.territory.Municipalities;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What do families read about us, where do we work, and where are we paid? */
@Controller
@RequestMapping("/fornitore/scheda")
class ProfilePages {

    private static final String BACK = "redirect:/fornitore/scheda";

    private final Providers providers;
    private final Municipalities municipalities;
    private final Towns towns;
    private final Forms forms;

    ProfilePages(Providers providers, Municipalities municipalities, Towns towns, Forms forms) {
        this.providers = providers;
        this.municipalities = municipalities;
        this.towns = towns;
        this.forms = forms;
    }

    record DescriptionForm(@Nullable String description) {}

    record SiteForm(
            @NotBlank @Nullable String name,
            @NotBlank @Nullable String address,
            @NotBlank @Nullable String municipalityIstat) {}

    record AccountForm(@NotBlank @Nullable String iban) {
        /** Without the account: it may come into a log. */
        @Override
        public String toString() {
            return "AccountForm";
        }
    }

    /** A site with the name of its place. */
    record Place(Site site, String municipality) {}

    @GetMapping
    String show(Actor actor, Model model) {
        OrganisationId id = Seller.of(actor);
        model.addAttribute("provider", providers.find(id));
        model.addAttribute(
                "places",
                providers.sites(id).stream()
                        .map(site -> new Place(
                                site,
                                municipalities.require(site.municipalityIstat()).name()))
                        .toList());
        return "provider/profile";
    }

    @GetMapping("/descrizione")
    String askDescription(Actor actor, Model model) {
        model.addAttribute(
                "form", new DescriptionForm(providers.find(Seller.of(actor)).description()));
        return "provider/profile-description";
    }

    @PostMapping("/descrizione")
    String describe(
            Actor actor,
            @ModelAttribute("form") DescriptionForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        String text = Objects.requireNonNullElse(form.description(), "");
        if (!forms.done(result, () -> providers.describe(actor, Seller.of(actor), text))) {
            return "provider/profile-description";
        }
        Flash.done("provider.profile.described").in(redirect);
        return BACK;
    }

    @GetMapping("/sedi/nuova")
    String askSite(Model model) {
        model.addAttribute("form", new SiteForm(null, null, null));
        return sitePage(model);
    }

    private String sitePage(Model model) {
        model.addAttribute("municipalities", towns.choices());
        return "provider/profile-site";
    }

    @PostMapping("/sedi/nuova")
    String addSite(
            Actor actor,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId id = Seller.of(actor);
        boolean done = forms.done(
                result,
                () -> providers.addSite(
                        actor,
                        new NewSite(
                                id,
                                Objects.requireNonNull(form.name()),
                                Objects.requireNonNull(form.address()),
                                Objects.requireNonNull(form.municipalityIstat()))));
        if (!done) {
            return sitePage(model);
        }
        Flash.done("provider.profile.siteAdded").in(redirect);
        return BACK;
    }

    @GetMapping("/iban")
    String askAccount(Actor actor, Model model) {
        model.addAttribute("form", new AccountForm(null));
        return accountPage(actor, model);
    }

    private String accountPage(Actor actor, Model model) {
        model.addAttribute("provider", providers.find(Seller.of(actor)));
        return "provider/profile-iban";
    }

    @PostMapping("/iban")
    String payTo(
            Actor actor,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId id = Seller.of(actor);
        if (!forms.done(result, () -> providers.payTo(actor, id, account(form)))) {
            return accountPage(actor, model);
        }
        Flash.done("provider.profile.paidTo").in(redirect);
        return BACK;
    }

    /** The account that was typed, or its fault by the field. */
    private static Iban account(AccountForm form) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        Iban iban = wrong.read("iban", () -> Iban.parse(Objects.requireNonNull(form.iban())));
        wrong.throwIfAny();
        return Objects.requireNonNull(iban);
    }
}
