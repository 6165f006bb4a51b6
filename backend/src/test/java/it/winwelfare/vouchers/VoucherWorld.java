package it.winwelfare.vouchers;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.founded;
import static it.winwelfare.testing.SampleOrganisations.person;
import static it.winwelfare.testing.SampleOrganisations.word;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
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
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.NewProject;
import it.winwelfare.programmes.ProjectId;
import it.winwelfare.programmes.Projects;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.wallets.Allocations;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.Wallets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Companies, people, providers and lines made by the platform's own commands; each call makes others, since all tests share one database. */
public class VoucherWorld extends ShopWorld {

    private static final AtomicInteger PEOPLE = new AtomicInteger(200_000);

    @Autowired
    private Alliances alliances;

    @Autowired
    private Companies companies;

    @Autowired
    private Plans plans;

    @Autowired
    private BankTransfers bankTransfers;

    @Autowired
    private Users users;

    @Autowired
    private Employees employees;

    @Autowired
    private Families families;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Wallets wallets;

    @Autowired
    private Projects projects;

    @Autowired
    private BudgetLines budgetLines;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Vouchers vouchers;

    /** A company with its HR. */
    public record Employer(OrganisationId id, Actor hr) {}

    /** An employee who can sign in, with a child of two years. */
    public record Buyer(EmployeeId id, Actor actor, FamilyMemberId child, Employer employer) {}

    /** A provider with somebody at its counter. */
    public record Shop(OrganisationId id, Actor person) {}

    /** An offer that is live. */
    public record Service(Shop shop, OfferId offer, OfferVersion version) {

        public Money price() {
            return version.content().price();
        }
    }

    /** An Alleanza with a line of its budget. */
    public record Line(AllianceId alliance, BudgetLineId id, Account account) {}

    public Employer employer() {
        OrganisationId id = organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(id, 10, null, null));
        Employer employer = new Employer(id, person(Role.COMPANY_HR, id));
        bankTransfers.record(
                ambito, new NewBankTransfer(id, Money.euros(50_000), today(), "CRO " + word()), "load-" + word());
        return employer;
    }

    /** Hires somebody without money. */
    public Buyer buyer(Employer employer) {
        EmployeeId id = employees
                .upsert(employer.hr(), employer.id(), SamplePeople.data(PEOPLE.incrementAndGet(), "Operai"))
                .employee();
        // A real account, since the mail of each voucher goes to its address.
        UserId user =
                People.with(users, new RoleIn(Role.EMPLOYEE, employer.id())).id();
        Actor actor = users.actorOf(user, new Origin(Channel.PORTAL, "127.0.0.1"));
        employees.join(Actor.system("test"), id, actor.requireUser());
        FamilyMemberId child = relative(new Buyer(id, actor, FamilyMemberId.next(), employer), Relationship.CHILD, 2);
        return new Buyer(id, actor, child, employer);
    }

    public FamilyMemberId relative(Buyer buyer, Relationship relationship, int age) {
        return families.add(
                buyer.actor(),
                buyer.id(),
                new NewFamilyMember(
                        "Lia", "Bianchi", relationship, today().minusYears(age).minusDays(40), null, true, false));
    }

    /** Somebody alone in a company, with one pocket of so much. */
    public Buyer buyerWith(Money money) {
        Buyer buyer = buyer(employer());
        allocate(buyer.employer(), money, today().plusYears(1));
        return buyer;
    }

    /** Gives everybody in the company one pocket more, which closes after the given day. */
    public void allocate(Employer employer, Money each, LocalDate last) {
        PlanId plan = plans.write(
                employer.hr(),
                new NewPlan(
                        employer.id(),
                        "Piano " + word(),
                        new Period(today().minusDays(1), last),
                        MoneySource.ON_TOP,
                        List.of(new PlanLine(null, each)),
                        Leftover.RETURN_AT_END));
        plans.activate(employer.hr(), plan);
        allocations.runNow(allocations.start(employer.hr(), plan, null, "allocation-" + word()));
    }

    public List<Pocket> pockets(Buyer buyer) {
        return wallets.of(buyer.actor(), buyer.id()).pockets();
    }

    public Money available(Buyer buyer) {
        return wallets.of(buyer.actor(), buyer.id()).available();
    }

    /** A line that pays a share of every service to the company's people, up to a cap for each of them. */
    public Line line(Employer employer, Money awarded, int percent, Money cap) {
        AllianceId alliance = founded(organisations, alliances);
        alliances.join(ambito, alliance, employer.id(), today());
        ProjectId project = projects.award(
                ambito,
                new NewProject(
                        "2025-2027 " + word(),
                        1,
                        alliance,
                        "Conciliazione",
                        Money.euros(200_000),
                        Money.euros(100_000),
                        Money.euros(100_000),
                        Money.euros(100_000),
                        145));
        BudgetLineId id = budgetLines.open(
                ambito,
                new NewBudgetLine(
                        alliance,
                        project,
                        "Linea nidi",
                        awarded,
                        new Period(today().minusDays(1), today().plusYears(2)),
                        new CoFundingRule(Percentage.percent(percent), Set.of(), cap)));
        return new Line(alliance, id, Account.grantLine(id.value()));
    }

    public Money balance(Account account) {
        return ledger.balance(account);
    }

    /** Buys for the child, at what the quote says. */
    public PurchaseReceipt buy(Buyer buyer, Service service) {
        return buy(buyer, service, "buy-" + word());
    }

    public PurchaseReceipt buy(Buyer buyer, Service service, String key) {
        return buy(buyer.actor(), service.offer(), buyer.child(), key);
    }

    public PurchaseReceipt buy(Actor buyer, OfferId offer, FamilyMemberId person) {
        return buy(buyer, offer, person, "buy-" + word());
    }

    private PurchaseReceipt buy(Actor buyer, OfferId offer, FamilyMemberId person, String key) {
        Quote quote = vouchers.quote(buyer, offer, person);
        return vouchers.purchase(buyer, new Purchase(quote.version().id(), person, quote.own(), key));
    }

    public Redeem scan(Service service, PurchaseReceipt voucher, String key) {
        return new Redeem(service.shop().id(), voucher.code(), "code", key);
    }
}
