package it.winwelfare.portal.employee;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.Vouchers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's vouchers: the list, the one that is held out at the counter, and giving one back. */
@Controller
@RequestMapping(VoucherPages.PATH)
class VoucherPages {

    static final String PATH = "/dipendente/voucher";

    private static final List<Crumb> TRAIL =
            List.of(Crumb.of("/dipendente", "employee.nav.home"), Crumb.of(PATH, "employee.nav.vouchers"));

    private final Vouchers vouchers;
    private final Forms forms;
    private final Clock clock;

    VoucherPages(Vouchers vouchers, Forms forms, Clock clock) {
        this.vouchers = vouchers;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(name = "stato", defaultValue = "") String word,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor,
            Model model) {
        VoucherFilter filter = VoucherFilter.of(word);
        LocalDate today = BusinessTime.today(clock);
        Slice<ShownVoucher> slice =
                vouchers.list(actor, filter.states(), cursor).map(voucher -> new ShownVoucher(voucher, today));
        model.addAttribute("slice", slice);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", VoucherFilter.values());
        return "employee/vouchers";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        ShownVoucher voucher = find(actor, id);
        model.addAttribute("voucher", voucher);
        model.addAttribute("crumbs", TRAIL);
        if (voucher.usable()) {
            model.addAttribute("scripts", List.of("/assets/js/voucher.js"));
        }
        return "employee/voucher";
    }

    @GetMapping("/{id}/annulla")
    String confirm(Actor actor, @PathVariable String id, Model model) {
        ShownVoucher voucher = find(actor, id);
        if (!voucher.view().cancellable()) {
            return "redirect:" + PATH + "/" + voucher.view().id();
        }
        model.addAttribute("voucher", voucher);
        model.addAttribute("key", Ids.next());
        model.addAttribute("crumbs", TRAIL);
        return "employee/cancel";
    }

    @PostMapping("/{id}/annulla")
    String cancel(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "key", defaultValue = "") String key,
            RedirectAttributes redirect) {
        VoucherId voucher = VoucherId.parse(id);
        if (forms.flash(redirect, () -> vouchers.cancel(actor, voucher, key))) {
            Flash.done("employee.cancel.done").in(redirect);
        }
        return "redirect:" + PATH + "/" + voucher;
    }

    private ShownVoucher find(Actor actor, String id) {
        return new ShownVoucher(vouchers.find(actor, VoucherId.parse(id)), BusinessTime.today(clock));
    }
}
