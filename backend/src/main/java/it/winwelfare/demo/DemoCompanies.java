package it.winwelfare.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.winwelfare.companies.Carnets;
import it.winwelfare.companies.Companies;
import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewCompany;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.Plans;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.Allocations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** W.IN.'s five companies with their true head counts, their money and their plans. */
@Component
@Profile("demo")
class DemoCompanies {

    /** The categories of people in every company, and how many in a hundred are of each. */
    static final List<String> CATEGORIES = List.of("Operai", "Impiegati", "Quadri");

    private final DemoNetwork network;
    private final Alliances alliances;
    private final Companies companies;
    private final Carnets carnets;
    private final Plans plans;
    private final BankTransfers transfers;
    private final Allocations allocations;

    DemoCompanies(
            DemoNetwork network,
            Alliances alliances,
            Companies companies,
            Carnets carnets,
            Plans plans,
            BankTransfers transfers,
            Allocations allocations) {
        this.network = network;
        this.alliances = alliances;
        this.companies = companies;
        this.carnets = carnets;
        this.plans = plans;
        this.transfers = transfers;
        this.allocations = allocations;
    }

    /** How a company gives: to each, by category or to all. */
    private record Scheme(String hrEmail, String hrName, MoneySource source, int perHead, Leftover leftover) {}

    record Made(OrganisationId id, String name, Actor hr, int employees, String municipality) {}

    private static Scheme scheme(String name) {
        if (name.startsWith("P. Plast")) {
            return new Scheme(
                    DemoLogins.SECOND_HR, "Paolo Signori", MoneySource.PRODUCTIVITY_BONUS, 800, Leftover.carryOver(6));
        }
        if (name.startsWith("Acerbis")) {
            return new Scheme(DemoLogins.HR, "Laura Gritti", MoneySource.ON_TOP, 600, Leftover.carryOver(3));
        }
        if (name.startsWith("Persico")) {
            return new Scheme("hr.persico@win.example", "Marta Poli", MoneySource.CONTRACT, 400, Leftover.carryOver(3));
        }
        if (name.startsWith("Radici")) {
            return new Scheme(
                    "hr.radici@win.example", "Diego Testa", MoneySource.CONTRACT, 300, Leftover.RETURN_AT_END);
        }
        return new Scheme("hr.modulor@win.example", "Irene Salvi", MoneySource.ON_TOP, 900, Leftover.carryOver(12));
    }

    List<Made> makeCompanies(DemoNetwork.Made rete, LocalDate from) {
        List<Made> made = new ArrayList<>();
        for (NamedCsvRecord row : DemoTable.rows("win-companies", ',')) {
            String name = row.getField("name");
            String seat = row.getField("seat");
            int employees = Integer.parseInt(row.getField("employees"));
            Scheme scheme = scheme(name);
            OrganisationId id =
                    network.organisation(rete.ambito(), name, OrganisationKind.COMPANY, seat, "via dell’Industria 1");
            alliances.join(rete.ambito(), rete.win(), id, from);
            companies.register(rete.ambito(), new NewCompany(id, employees, scheme.hrName(), scheme.hrEmail()));
            Actor hr = network.user(scheme.hrEmail(), scheme.hrName(), Role.COMPANY_HR, id);
            if (name.startsWith("Modulor")) {
                carnets.choose(
                        hr, id, Set.of("baby-sitting", "nursery", "summer-centre", "home-care", "sports", "courses"));
            }
            made.add(new Made(id, name, hr, employees, seat));
        }
        return made;
    }

    /** The company's money arrives, its plan is written and everybody gets their part. */
    void giveMoney(Actor ambito, Made company, LocalDate from) {
        Scheme scheme = scheme(company.name());
        Money perHead = Money.euros(scheme.perHead());
        Money reserve = Money.euros(50L * company.employees());
        transfers.record(
                ambito,
                new NewBankTransfer(
                        company.id(),
                        perHead.times(company.employees()).plus(reserve),
                        from,
                        "TRN"
                                + company.id()
                                        .value()
                                        .toString()
                                        .replace("-", "")
                                        .substring(16)
                                        .toUpperCase(Locale.ROOT)),
                "demo-load-" + company.id());
        PlanId plan = plans.write(
                company.hr(),
                new NewPlan(
                        company.id(),
                        "Piano welfare " + from.getYear(),
                        new Period(from, from.plusYears(1).minusDays(1)),
                        scheme.source(),
                        List.of(new PlanLine(null, perHead)),
                        scheme.leftover()));
        plans.activate(company.hr(), plan);
        AllocationId allocation = allocations.start(company.hr(), plan, null, "demo-" + plan);
        allocations.runNow(allocation);
    }

    /** What HR is still thinking about: a plan by category that nobody has got anything from. */
    void draftNextPlan(Made company, LocalDate today) {
        plans.write(
                company.hr(),
                new NewPlan(
                        company.id(),
                        "Bonus famiglia " + (today.getYear() + 1),
                        Period.ofYear(today.getYear() + 1),
                        MoneySource.ON_TOP,
                        List.of(
                                new PlanLine("Operai", Money.euros(150)),
                                new PlanLine("Impiegati", Money.euros(120)),
                                new PlanLine("Quadri", Money.euros(100))),
                        Leftover.RETURN_AT_END));
    }
}
