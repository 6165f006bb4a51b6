package it.winwelfare.portal.employee;

import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.identity.Actor;
import it.winwelfare.portal.catalogue.Shelf;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Vouchers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** What exactly will happen if I press this? One page: what, for whom, what pays; then the voucher. */
@Controller
@RequestMapping(SearchPages.OFFERS + "{id}/acquista")
class PurchasePages {

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Deals deals;
    private final Vouchers vouchers;
    private final Forms forms;

    PurchasePages(Catalogue catalogue, Shelf shelf, Deals deals, Vouchers vouchers, Forms forms) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.deals = deals;
        this.vouchers = vouchers;
        this.forms = forms;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "per", required = false) @Nullable String asked,
            HttpServletResponse response,
            Model model) {
        Optional<OfferVersion> live = catalogue.live(OfferId.parse(id));
        if (live.isEmpty()) {
            return SearchPages.gone(response);
        }
        Deal deal = deals.of(actor, live.get().offer());
        model.addAttribute("form", PurchaseForm.of(deal, asked));
        return page(live.get(), deal, model);
    }

    @PostMapping
    String buy(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute("form") PurchaseForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        OfferId offer = OfferId.parse(id);
        if (form.namesNobody()) {
            result.rejectValue("person", "employee.buy.who.missing");
        }
        Optional<PurchaseReceipt> receipt = forms.attempt(result, () -> vouchers.purchase(actor, form.command()));
        if (receipt.isPresent()) {
            Flash.done("employee.buy.done").in(redirect);
            return "redirect:" + VoucherPages.PATH + "/" + receipt.get().voucher();
        }
        return again(actor, offer, form, response, model);
    }

    /** Nothing was bought: the page shows the figures and reasons of now, the person's choice, and a key for a new try. */
    private String again(Actor actor, OfferId offer, PurchaseForm form, HttpServletResponse response, Model model) {
        Optional<OfferVersion> live = catalogue.live(offer);
        if (live.isEmpty()) {
            return SearchPages.gone(response);
        }
        Deal deal = deals.of(actor, offer);
        model.addAttribute("renewed", PurchaseForm.of(deal, form.person()));
        model.addAttribute(
                "changed", form.version() != null && !form.isOf(live.get().id()));
        return page(live.get(), deal, model);
    }

    private String page(OfferVersion live, Deal deal, Model model) {
        List<Crumb> crumbs = new ArrayList<>(SearchPages.TRAIL);
        crumbs.add(Crumb.text(SearchPages.OFFERS + live.offer(), live.content().title()));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("offer", shelf.offer(live, null));
        model.addAttribute("deal", deal);
        return "employee/buy";
    }
}
