package it.winwelfare.portal.company;

import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanState;
import it.winwelfare.companies.Plans;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.CategoryCount;
import it.winwelfare.employees.Employees;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.wallets.AllocationState;
import it.winwelfare.wallets.AllocationView;
import it.winwelfare.wallets.Allocations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
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

/** What do we give to whom, and what does it cost? */
@Controller
@RequestMapping("/azienda/piani")
class PlanPages {

    private final Plans plans;
    private final Employees employees;
    private final Allocations allocations;
    private final Forms forms;
    private final Clock clock;

    PlanPages(Plans plans, Employees employees, Allocations allocations, Forms forms, Clock clock) {
        this.plans = plans;
        this.employees = employees;
        this.allocations = allocations;
        this.forms = forms;
        this.clock = clock;
    }

    @ModelAttribute("sources")
    List<Choice> sources() {
        return Choice.ofEnum(MoneySource.values(), "company.source.");
    }

    private List<String> categories(Actor actor) {
        return employees.categories(actor, Employer.of(actor)).stream()
                .map(CategoryCount::category)
                .toList();
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("plans", plans.of(actor, Employer.of(actor)));
        return "company/plans";
    }

    @GetMapping("/nuovo")
    String blank(Actor actor, Model model) {
        model.addAttribute("form", PlanForm.empty(BusinessTime.today(clock)));
        model.addAttribute("amounts", CategoryAmounts.empty(categories(actor)));
        model.addAttribute("action", "/azienda/piani/nuovo");
        return "company/plan-form";
    }

    @PostMapping("/nuovo")
    String write(
            Actor actor,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId company = Employer.of(actor);
        CategoryAmounts amounts = CategoryAmounts.typed(request);
        amounts.check(result);
        Optional<PlanId> id = forms.attempt(result, () -> plans.write(actor, form.plan(company, amounts)));
        if (id.isEmpty()) {
            model.addAttribute("amounts", amounts);
            model.addAttribute("action", "/azienda/piani/nuovo");
            return "company/plan-form";
        }
        Flash.done("company.plan.written").in(redirect);
        return "redirect:/azienda/piani/" + id.get();
    }

    @GetMapping("/{id}/modifica")
    String edit(Actor actor, @PathVariable String id, Model model) {
        WelfarePlan plan = plans.find(actor, PlanId.parse(id));
        model.addAttribute("form", PlanForm.of(plan));
        model.addAttribute("amounts", CategoryAmounts.of(plan, categories(actor)));
        model.addAttribute("action", "/azienda/piani/" + plan.id() + "/modifica");
        return "company/plan-form";
    }

    @PostMapping("/{id}/modifica")
    String amend(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        PlanId plan = PlanId.parse(id);
        CategoryAmounts amounts = CategoryAmounts.typed(request);
        amounts.check(result);
        if (!forms.done(result, () -> plans.amend(actor, plan, form.plan(Employer.of(actor), amounts)))) {
            model.addAttribute("amounts", amounts);
            model.addAttribute("action", "/azienda/piani/" + plan + "/modifica");
            return "company/plan-form";
        }
        Flash.done("company.plan.written").in(redirect);
        return "redirect:/azienda/piani/" + plan;
    }

    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable String id,
            Model model,
            @RequestParam(name = "categoria", required = false) @Nullable String chosen) {
        WelfarePlan plan = plans.find(actor, PlanId.parse(id));
        String category = chosen == null || chosen.isBlank() ? null : chosen;
        List<AllocationView> all = allocations.of(actor, plan.id());
        boolean active = plan.state() == PlanState.ACTIVE;
        model.addAttribute("plan", plan);
        model.addAttribute("active", active);
        model.addAttribute("draft", plan.state() == PlanState.DRAFT);
        model.addAttribute("category", category);
        model.addAttribute(
                "categories",
                categories(actor).stream().map(one -> Choice.of(one, one)).toList());
        model.addAttribute("preview", active ? allocations.preview(actor, plan.id(), category) : null);
        model.addAttribute("allocations", all);
        model.addAttribute("working", all.stream().anyMatch(PlanPages::works));
        model.addAttribute("key", Ids.next().toString());
        return "company/plan";
    }

    private static boolean works(AllocationView allocation) {
        return allocation.state() == AllocationState.QUEUED || allocation.state() == AllocationState.RUNNING;
    }

    @PostMapping("/{id}/attiva")
    String activate(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        PlanId plan = PlanId.parse(id);
        if (forms.flash(redirect, () -> plans.activate(actor, plan))) {
            Flash.done("company.plan.activated").in(redirect);
        }
        return "redirect:/azienda/piani/" + plan;
    }

    @PostMapping("/{id}/assegna")
    String allocate(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "categoria", required = false) @Nullable String chosen,
            @RequestParam("key") String key,
            RedirectAttributes redirect) {
        PlanId plan = PlanId.parse(id);
        String category = chosen == null || chosen.isBlank() ? null : chosen;
        if (forms.flash(redirect, () -> allocations.start(actor, plan, category, key))) {
            Flash.info("company.plan.allocating").in(redirect);
        }
        return "redirect:/azienda/piani/" + plan;
    }
}
