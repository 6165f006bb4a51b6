package it.winwelfare.portal.provider;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.OfferHistory;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.catalogue.Unit;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is live, what waits for whom, and what must I change? */
@Controller
@RequestMapping("/fornitore/offerte")
class OfferPages {

    private static final Set<VersionState> EDITABLE =
            Set.of(VersionState.DRAFT, VersionState.CHANGES_REQUESTED, VersionState.REFUSED, VersionState.APPROVED);
    private static final Set<VersionState> SENDABLE = Set.of(VersionState.DRAFT, VersionState.CHANGES_REQUESTED);

    private final Offers offers;
    private final Providers providers;
    private final Categories categories;
    private final Forms forms;

    OfferPages(Offers offers, Providers providers, Categories categories, Forms forms) {
        this.offers = offers;
        this.providers = providers;
        this.categories = categories;
        this.forms = forms;
    }

    record WithdrawForm(@NotBlank String reason) {}

    @ModelAttribute
    void choices(Actor actor, Model model) {
        model.addAttribute(
                "categories",
                categories.all().stream()
                        .map(category -> Choice.key(category.code(), category.messageKey()))
                        .toList());
        model.addAttribute(
                "sites",
                providers.sites(Seller.of(actor)).stream()
                        .map(site -> Choice.of(site.id().toString(), site.name() + ", " + site.address()))
                        .toList());
        model.addAttribute("units", Choice.ofEnum(Unit.values(), "catalogue.unit."));
        model.addAttribute("treatments", Choice.ofEnum(VatTreatment.values(), "ambito.vat."));
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("offers", offers.ofProvider(actor, Seller.of(actor)));
        return "provider/offers";
    }

    @GetMapping("/nuova")
    String blank(Actor actor, Model model) {
        List<Site> sites = providers.sites(Seller.of(actor));
        model.addAttribute(
                "form",
                OfferForm.empty(sites.isEmpty() ? "" : sites.getFirst().id().toString()));
        model.addAttribute("action", "/fornitore/offerte/nuova");
        return "provider/offer-form";
    }

    @PostMapping("/nuova")
    String draft(
            Actor actor,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId provider = Seller.of(actor);
        Optional<OfferId> id = forms.attempt(result, () -> offers.draft(actor, provider, form.content()));
        if (id.isEmpty()) {
            model.addAttribute("action", "/fornitore/offerte/nuova");
            return "provider/offer-form";
        }
        Flash.done("provider.offer.saved").in(redirect);
        return "redirect:/fornitore/offerte/" + id.get();
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        OfferHistory history = offers.history(actor, OfferId.parse(id));
        OfferVersion latest = history.latest();
        model.addAttribute("history", history);
        model.addAttribute("latest", latest);
        model.addAttribute("live", history.live().orElse(null));
        model.addAttribute("editable", EDITABLE.contains(latest.state()));
        model.addAttribute("sendable", SENDABLE.contains(latest.state()));
        model.addAttribute("withdrawable", latest.state() != VersionState.WITHDRAWN);
        return "provider/offer";
    }

    @GetMapping("/{id}/modifica")
    String edit(Actor actor, @PathVariable String id, Model model) {
        OfferId offer = OfferId.parse(id);
        model.addAttribute(
                "form", OfferForm.of(offers.history(actor, offer).latest().content()));
        model.addAttribute("action", "/fornitore/offerte/" + offer + "/modifica");
        return "provider/offer-form";
    }

    @PostMapping("/{id}/modifica")
    String amend(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OfferId offer = OfferId.parse(id);
        if (!forms.done(result, () -> offers.amend(actor, offer, form.content()))) {
            model.addAttribute("action", "/fornitore/offerte/" + offer + "/modifica");
            return "provider/offer-form";
        }
        Flash.done("provider.offer.saved").in(redirect);
        return "redirect:/fornitore/offerte/" + offer;
    }

    @PostMapping("/{id}/invia")
    String submit(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        OfferId offer = OfferId.parse(id);
        if (forms.flash(redirect, () -> offers.submit(actor, offer))) {
            Flash.done("provider.offer.sent").in(redirect);
        }
        return "redirect:/fornitore/offerte/" + offer;
    }

    @GetMapping("/{id}/ritira")
    String askWithdraw(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("form", new WithdrawForm(""));
        model.addAttribute("latest", offers.history(actor, OfferId.parse(id)).latest());
        return "provider/withdraw";
    }

    @PostMapping("/{id}/ritira")
    String withdraw(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OfferId offer = OfferId.parse(id);
        if (!forms.done(result, () -> offers.withdraw(actor, offer, form.reason()))) {
            model.addAttribute("latest", offers.history(actor, offer).latest());
            return "provider/withdraw";
        }
        Flash.done("provider.offer.withdrawn").in(redirect);
        return "redirect:/fornitore/offerte/" + offer;
    }
}
