package it.winwelfare.portal.style;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Nav;
import it.winwelfare.portal.web.NavItem;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows all that pages are made of, to look at and to try by keyboard. */
@Controller
@Profile("demo")
@RequestMapping("/stile")
class StylePage {

    /** The states of a voucher, as an example of badges. */
    enum Example {
        ISSUED,
        SUBMITTED,
        CHANGES_REQUESTED,
        REFUSED,
        EXPIRED
    }

    /** A line of the example table. */
    record Row(String name, LocalDate day, Money amount, Example state) {}

    private static final Nav NAV = Nav.of(
            "style.nav.parts", "/stile", "style.nav.confirm", "/stile/conferma", "style.nav.refused", "/stile/rifiuto");

    private final Forms forms;
    private final Clock clock;

    StylePage(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    List<NavItem> nav(HttpServletRequest request) {
        return NAV.at(request);
    }

    @ModelAttribute("municipalities")
    List<Choice> municipalities() {
        return List.of(
                Choice.of("016004", "Albino"), Choice.of("016008", "Alzano Lombardo"), Choice.of("016144", "Nembro"));
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.ofEnum(StyleForm.Who.values(), "style.who.");
    }

    @ModelAttribute("services")
    List<Choice> services() {
        return List.of(
                Choice.of("nido", "Nido").withDetail("0–3 anni"),
                Choice.of("centro-estivo", "Centro estivo").withDetail("3–14 anni"),
                Choice.of("assistenza-domiciliare", "Assistenza domiciliare"));
    }

    @GetMapping
    String show(Model model, @RequestParam(name = "alleanza", required = false) @Nullable String accent) {
        model.addAttribute("form", StyleForm.EMPTY);
        return page(model, accent);
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("form") StyleForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> refuseLargeAmounts(form))) {
            return page(model, null);
        }
        Flash.done("style.sent", form.name()).in(redirect);
        return "redirect:/stile";
    }

    private static void refuseLargeAmounts(StyleForm form) {
        Money amount = form.amount();
        if (amount != null && amount.isGreaterThan(Money.euros(1000))) {
            FieldErrors.collect()
                    .add("amount", "style-too-much", "limit", Money.euros(1000))
                    .throwIfAny();
        }
    }

    @GetMapping("/conferma")
    String confirm() {
        return "style/confirm";
    }

    @GetMapping("/rifiuto")
    String refuse() {
        throw Refused.conflict("style-example");
    }

    @GetMapping("/avanzamento")
    String progress(Model model) {
        model.addAttribute("done", Math.floorMod(clock.instant().getEpochSecond(), 60) * 1000 / 6);
        return "style/progress";
    }

    private String page(Model model, @Nullable String accent) {
        Instant now = clock.instant();
        LocalDate today = BusinessTime.today(clock);
        model.addAttribute("accent", accent);
        model.addAttribute("amount", Money.cents(123_456));
        model.addAttribute("spent", Money.cents(-4_250));
        model.addAttribute("now", now);
        model.addAttribute("before", now.minus(Duration.ofHours(50)));
        model.addAttribute("today", today);
        model.addAttribute("tomorrow", today.plusDays(1));
        model.addAttribute("lately", today.minusDays(4));
        model.addAttribute("states", Example.values());
        model.addAttribute(
                "rows",
                List.of(
                        new Row("Nido comunale di Albino", today, Money.cents(42_000), Example.ISSUED),
                        new Row(
                                "Assistenza domiciliare per anziani",
                                today.minusDays(30),
                                Money.cents(123_456),
                                Example.REFUSED),
                        new Row("Centro estivo", today.minusDays(400), Money.cents(9_050), Example.EXPIRED)));
        return "style/parts";
    }
}
