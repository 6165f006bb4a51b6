package it.winwelfare.wallets;

import it.winwelfare.companies.Companies;
import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewCompany;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.Plans;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Companies with people, money and plans; each call makes others, since all tests share one database. */
public final class SampleCompanies {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Companies companies;

    @Autowired
    private Plans plans;

    @Autowired
    private Employees employees;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Atomically atomically;

    @Autowired
    private Clock clock;

    /** A company with its HR. */
    public record Sample(OrganisationId id, Actor hr) {}

    public Sample company() {
        Actor ambito = SampleOrganisations.ambito();
        OrganisationId id = organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(id, 10, null, null));
        return new Sample(id, SampleOrganisations.person(Role.COMPANY_HR, id));
    }

    public List<EmployeeId> hire(Sample company, int from, int count, String category) {
        List<EmployeeId> hired = new ArrayList<>();
        for (int number = from; number < from + count; number++) {
            hired.add(employees
                    .upsert(company.hr(), company.id(), SamplePeople.data(number, category))
                    .employee());
        }
        return hired;
    }

    public void load(Sample company, Money amount) {
        Account funds = Account.companyFunds(company.id().value());
        UUID reference = Ids.next();
        atomically.run(() -> {
            ledger.open(Account.bank(), funds);
            move(JournalKind.COMPANY_DEPOSIT, reference, List.of(new Line(Account.bank(), funds, amount)));
        });
    }

    /** Moves money as a purchase would. */
    void spend(List<PocketShare> shares, UUID voucher) {
        atomically.run(() -> {
            ledger.open(Account.voucher(voucher));
            List<Line> lines = shares.stream()
                    .map(share ->
                            new Line(Account.pocket(share.pocket().value()), Account.voucher(voucher), share.amount()))
                    .toList();
            move(JournalKind.PURCHASE, voucher, lines);
        });
    }

    /** Gives a purchase back. */
    void giveBack(List<PocketShare> shares, UUID voucher) {
        atomically.run(() -> move(
                JournalKind.CANCELLATION,
                voucher,
                shares.stream()
                        .map(share -> new Line(
                                Account.voucher(voucher),
                                Account.pocket(share.pocket().value()),
                                share.amount()))
                        .toList()));
    }

    private void move(JournalKind kind, UUID reference, List<Line> lines) {
        Head head = new Head(kind, reference, today(), IdempotencyKey.of("test", kind + "-" + reference));
        if (ledger.claim(head) instanceof Claim.Fresh(var journal)) {
            ledger.transfer(journal, kind, lines);
        }
    }

    /** A plan in force since last month, for a year. */
    public PlanId plan(Sample company, Leftover leftover, PlanLine... lines) {
        LocalDate from = today().minusMonths(1);
        return plan(company, new Period(from, from.plusYears(1)), leftover, lines);
    }

    public PlanId plan(Sample company, Period period, Leftover leftover, PlanLine... lines) {
        PlanId plan = plans.write(
                company.hr(),
                new NewPlan(
                        company.id(),
                        "Piano " + SampleOrganisations.word(),
                        period,
                        MoneySource.ON_TOP,
                        List.of(lines),
                        leftover));
        plans.activate(company.hr(), plan);
        return plan;
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }
}
