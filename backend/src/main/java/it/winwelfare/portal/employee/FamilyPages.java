package it.winwelfare.portal.employee;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
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

/** For whom may I buy? The relatives whom the employee declares, with the reason why each thing is asked. */
@Controller
@RequestMapping(FamilyPages.PATH)
class FamilyPages {

    static final String PATH = "/dipendente/famiglia";

    private final Employees employees;
    private final Families families;
    private final Forms forms;
    private final Clock clock;

    FamilyPages(Employees employees, Families families, Forms forms, Clock clock) {
        this.employees = employees;
        this.families = families;
        this.forms = forms;
        this.clock = clock;
    }

    @ModelAttribute("relationships")
    List<Choice> relationships() {
        return Arrays.stream(Relationship.values())
                .filter(relationship -> relationship != Relationship.SELF)
                .map(relationship -> Choice.key(relationship.name(), "employee.relationship." + relationship))
                .toList();
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("members", families.of(actor, employees.self(actor).id()));
        model.addAttribute("today", BusinessTime.today(clock));
        return "employee/family";
    }

    @GetMapping("/nuovo")
    String create(Actor actor, @RequestParam(name = "servizio", required = false) @Nullable String offer, Model model) {
        model.addAttribute("form", FamilyForm.empty(employees.self(actor).familyName(), offer));
        return "employee/family-form";
    }

    @PostMapping("/nuovo")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") FamilyForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        Employee self = employees.self(actor);
        Optional<FamilyMemberId> added = forms.attempt(result, () -> families.add(actor, self.id(), form.command()));
        if (added.isEmpty()) {
            return "employee/family-form";
        }
        Flash.done("employee.family.added", form.givenName()).in(redirect);
        return form.offer() == null || form.offer().isEmpty()
                ? "redirect:" + PATH
                : "redirect:" + SearchPages.OFFERS + OfferId.parse(form.offer()) + "/acquista?per=" + added.get();
    }

    @GetMapping("/{id}")
    String edit(Actor actor, @PathVariable String id, Model model) {
        FamilyMember member = own(actor, id);
        model.addAttribute("form", FamilyForm.of(member));
        return form(member, model);
    }

    @PostMapping("/{id}")
    String amend(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") FamilyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        FamilyMember member = own(actor, id);
        if (!forms.done(result, () -> families.amend(actor, member.id(), form.command()))) {
            return form(member, model);
        }
        Flash.done("employee.family.amended", form.givenName()).in(redirect);
        return "redirect:" + PATH;
    }

    @GetMapping("/{id}/togli")
    String confirm(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("member", own(actor, id));
        return "employee/family-remove";
    }

    @PostMapping("/{id}/togli")
    String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        FamilyMemberId member = FamilyMemberId.parse(id);
        if (forms.flash(redirect, () -> families.remove(actor, member))) {
            Flash.done("employee.family.removed").in(redirect);
        }
        return "redirect:" + PATH;
    }

    private static String form(FamilyMember member, Model model) {
        model.addAttribute("member", member);
        return "employee/family-form";
    }

    /** Another person's relative is as unknown as one that was never declared. */
    private FamilyMember own(Actor actor, String id) {
        FamilyMemberId wanted = FamilyMemberId.parse(id);
        return families.of(actor, employees.self(actor).id()).stream()
                .filter(member -> member.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("unknown-relative"));
    }
}
