package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.providers.Providers;
import it.winwelfare.vouchers.RedemptionFilter;
import it.winwelfare.vouchers.Redemptions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was scanned, and what will be paid? */
@Controller
class TodayPage {

    private final Redemptions redemptions;
    private final Providers providers;

    TodayPage(Redemptions redemptions, Providers providers) {
        this.redemptions = redemptions;
        this.providers = providers;
    }

    @GetMapping("/fornitore")
    String today(Actor actor, Model model) {
        OrganisationId provider = Seller.of(actor);
        model.addAttribute("provider", providers.find(provider));
        model.addAttribute("day", redemptions.today(actor, provider));
        return "provider/today";
    }

    @GetMapping("/fornitore/buoni")
    String list(
            Actor actor,
            Model model,
            @RequestParam(name = "dal", required = false) @Nullable LocalDate from,
            @RequestParam(name = "al", required = false) @Nullable LocalDate to,
            @RequestParam(name = "testo", required = false) @Nullable String text,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("text", text);
        String wanted = text == null || text.isBlank() ? null : text;
        model.addAttribute(
                "redemptions",
                redemptions.list(actor, Seller.of(actor), new RedemptionFilter(from, to, wanted), cursor));
        return "provider/vouchers";
    }
}
