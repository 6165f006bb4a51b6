package it.winwelfare.portal.provider;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.RefusalText;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.Look;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Redemptions;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/**
 * The counter: camera or code, then at once for which service and person it is, then one press takes it.
 *
 * <p>Looking writes nothing. Taking carries a key that was made with the page, so that a second press gives the first answer again.
 */
@Controller
@RequestMapping("/fornitore/cassa")
class CounterPages {

    private static final String CHANNEL_OF_CAMERA = "camera";
    private static final String CHANNEL_OF_CODE = "code";

    private final Redemptions redemptions;
    private final Forms forms;
    private final RefusalText texts;

    CounterPages(Redemptions redemptions, Forms forms, RefusalText texts) {
        this.redemptions = redemptions;
        this.forms = forms;
        this.texts = texts;
    }

    /** @param camera whether the camera read it */
    record ScanForm(@NotBlank String code, boolean camera) {}

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", new ScanForm("", false));
        return page(actor, model, null, "provider/counter");
    }

    /** Under each page of the counter lies the till's queue; one that answers a taking tells which, so that it waits no longer. */
    private static String page(Actor actor, Model model, @Nullable String answered, String view) {
        Till.under(model, Till.owner(actor, Seller.of(actor)), answered);
        return view;
    }

    @PostMapping
    String look(
            Actor actor,
            @Valid @ModelAttribute("form") ScanForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        Optional<Look> look = forms.attempt(result, () -> redemptions.look(actor, Seller.of(actor), form.code()));
        if (look.isEmpty()) {
            return page(actor, model, null, "provider/counter");
        }
        return switch (look.get()) {
            case Look.Redeemable voucher -> {
                model.addAttribute("voucher", voucher);
                // The code and not what was scanned: a phone's QR changes while the person reads.
                model.addAttribute("code", voucher.code());
                model.addAttribute("channel", form.camera() ? CHANNEL_OF_CAMERA : CHANNEL_OF_CODE);
                model.addAttribute("key", Ids.next().toString());
                yield page(actor, model, null, "provider/take");
            }
            case Look.NotRedeemable refused -> {
                response.setStatus(Kind.CONFLICT.httpStatus());
                model.addAttribute(
                        "reason",
                        texts.of(
                                refused.reason().code(),
                                refused.reason().arguments().values()));
                yield page(actor, model, null, "provider/refused");
            }
        };
    }

    @PostMapping("/usa")
    String take(
            Actor actor,
            @RequestParam("code") String code,
            @RequestParam("channel") String channel,
            @RequestParam("key") String key,
            Model model,
            HttpServletResponse response) {
        OrganisationId provider = Seller.of(actor);
        try {
            RedemptionReceipt receipt = redemptions.redeem(actor, new Redeem(provider, code, channel, key));
            model.addAttribute("receipt", receipt);
            return page(actor, model, key, "provider/taken");
        } catch (Rejection refused) {
            if (refused.kind() == Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(refused.kind().httpStatus());
            model.addAttribute("reason", texts.of(refused));
            return page(actor, model, key, "provider/refused");
        }
    }

    @PostMapping("/annulla/{redemption}")
    String undo(
            Actor actor,
            @PathVariable String redemption,
            @RequestParam("key") String key,
            RedirectAttributes redirect) {
        if (forms.flash(redirect, () -> redemptions.undo(actor, RedemptionId.parse(redemption), key))) {
            Flash.done("provider.undo.done").in(redirect);
        }
        return "redirect:/fornitore/buoni";
    }

    @GetMapping("/annulla/{redemption}")
    String askUndo(@PathVariable String redemption, Model model) {
        model.addAttribute("redemption", RedemptionId.parse(redemption));
        model.addAttribute("once", Ids.next().toString());
        return "provider/undo";
    }
}
