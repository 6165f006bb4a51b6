package it.winwelfare.portal.company;

import it.winwelfare.employees.EmployeeFilter;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Who takes part? */
@Controller
@RequestMapping("/azienda/persone")
class PeoplePages {

    private final Employees employees;
    private final Forms forms;
    private final Clock clock;

    PeoplePages(Employees employees, Forms forms, Clock clock) {
        this.employees = employees;
        this.forms = forms;
        this.clock = clock;
    }

    record LeaveForm(@NotNull @Nullable LocalDate leftOn) {}

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(name = "testo", required = false) @Nullable String text,
            @RequestParam(name = "categoria", required = false) @Nullable String category,
            @RequestParam(name = "usciti", defaultValue = "false") boolean left,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        OrganisationId company = Employer.of(actor);
        String wanted = category == null || category.isBlank() ? null : category;
        model.addAttribute("text", text);
        model.addAttribute("category", wanted);
        model.addAttribute("left", left);
        model.addAttribute(
                "categories",
                employees.categories(actor, company).stream()
                        .map(count -> Choice.of(count.category(), count.category() + " (" + count.employees() + ")"))
                        .toList());
        model.addAttribute("people", employees.list(actor, company, new EmployeeFilter(text, wanted, !left), cursor));
        return "company/people";
    }

    @PostMapping("/invita")
    String inviteAll(Actor actor, RedirectAttributes redirect) {
        AtomicInteger invited = new AtomicInteger();
        if (forms.flash(redirect, () -> invited.set(employees.inviteAll(actor, Employer.of(actor))))) {
            Flash.done("company.people.invited", invited.get()).in(redirect);
        }
        return "redirect:/azienda/persone";
    }

    @GetMapping("/{id}/uscita")
    String askLeave(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("form", new LeaveForm(BusinessTime.today(clock)));
        return leavePage(actor, EmployeeId.parse(id), model);
    }

    private String leavePage(Actor actor, EmployeeId id, Model model) {
        model.addAttribute("employee", employees.find(actor, id));
        return "company/leave";
    }

    @PostMapping("/{id}/uscita")
    String leave(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        EmployeeId employee = EmployeeId.parse(id);
        boolean done = forms.done(result, () -> {
            LocalDate day = form.leftOn();
            if (day == null) {
                throw Refused.invalid("invalid-fields", "count", 1);
            }
            employees.leave(actor, employee, day);
        });
        if (!done) {
            return leavePage(actor, employee, model);
        }
        Flash.done("company.people.leaves").in(redirect);
        return "redirect:/azienda/persone";
    }

    @PostMapping("/{id}/resta")
    String stay(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        if (forms.flash(redirect, () -> employees.stay(actor, EmployeeId.parse(id)))) {
            Flash.done("company.people.stays").in(redirect);
        }
        return "redirect:/azienda/persone";
    }
}
