package it.winwelfare.portal.company;

import it.winwelfare.companies.Companies;
import it.winwelfare.companies.PlanState;
import it.winwelfare.companies.Plans;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.CategoryCount;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.wallets.FundsView;
import it.winwelfare.wallets.Wallets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Loaded, allocated, free, expiring: and what must I do this month? */
@Controller
class HomePage {

    private final Companies companies;
    private final Employees employees;
    private final Plans plans;
    private final Wallets wallets;
    private final BankTransfers transfers;

    HomePage(Companies companies, Employees employees, Plans plans, Wallets wallets, BankTransfers transfers) {
        this.companies = companies;
        this.employees = employees;
        this.plans = plans;
        this.wallets = wallets;
        this.transfers = transfers;
    }

    /** Something to do: its words and where it is done. */
    record Task(String key, String href) {}

    @GetMapping("/azienda")
    String show(Actor actor, Model model) {
        OrganisationId company = Employer.of(actor);
        FundsView funds = wallets.funds(actor, company);
        int people = employees.categories(actor, company).stream()
                .mapToInt(CategoryCount::employees)
                .sum();
        List<WelfarePlan> all = plans.of(actor, company);
        model.addAttribute("company", companies.find(actor, company));
        model.addAttribute("funds", funds);
        model.addAttribute("people", people);
        model.addAttribute("transfers", transfers.of(actor, company));
        model.addAttribute("tasks", tasks(funds, people, all));
        return "company/home";
    }

    private static List<Task> tasks(FundsView funds, int people, List<WelfarePlan> plans) {
        List<Task> tasks = new ArrayList<>();
        if (people == 0) {
            tasks.add(new Task("company.task.people", "/azienda/persone/importa"));
        }
        if (plans.isEmpty()) {
            tasks.add(new Task("company.task.plan", "/azienda/piani/nuovo"));
        }
        plans.stream()
                .filter(plan -> plan.state() == PlanState.DRAFT)
                .findFirst()
                .ifPresent(plan -> tasks.add(new Task("company.task.draft", "/azienda/piani/" + plan.id())));
        if (funds.loaded().isZero()) {
            tasks.add(new Task("company.task.money", "/azienda#soldi"));
        }
        boolean served = funds.employeesWithWallet() >= people;
        if (funds.free().isPositive() && !served) {
            plans.stream()
                    .filter(plan -> plan.state() == PlanState.ACTIVE)
                    .findFirst()
                    .ifPresent(plan -> tasks.add(new Task("company.task.allocate", "/azienda/piani/" + plan.id())));
        }
        return tasks;
    }
}
