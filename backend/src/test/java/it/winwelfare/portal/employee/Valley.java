package it.winwelfare.portal.employee;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.companies.Companies;
import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewCompany;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.Plans;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.NewProject;
import it.winwelfare.programmes.ProjectId;
import it.winwelfare.programmes.Projects;
import it.winwelfare.providers.NewProvider;
import it.winwelfare.providers.NewSite;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.SiteId;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.Allocations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A company with people and money, an Alleanza that adds some, and a provider; all made by the domain's own commands. Each call makes
 * others, since all tests share one database.
 */
public final class Valley {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Companies companies;

    @Autowired
    private Plans plans;

    @Autowired
    private Employees employees;

    @Autowired
    private Users users;

    @Autowired
    private BankTransfers transfers;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Projects projects;

    @Autowired
    private BudgetLines lines;

    @Autowired
    private Providers providers;

    @Autowired
    private Offers offers;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clock clock;

    private final Actor ambito = SampleOrganisations.ambito();

    /** A company and its HR. */
    public record Employer(OrganisationId id, Actor hr, AllianceId alliance) {}

    /** Somebody who works there, and their browser. */
    public record Worker(Employee employee, Actor actor, MockHttpSession browser) {}

    /** A provider, its person, and the site of its services in Albino. */
    public record Seller(OrganisationId id, Actor person, SiteId site) {}

    public Employer employer() {
        AllianceId alliance = SampleOrganisations.founded(organisations, alliances);
        OrganisationId id = organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(id, 10, null, null));
        alliances.join(ambito, alliance, id, today());
        return new Employer(id, SampleOrganisations.person(Role.COMPANY_HR, id), alliance);
    }

    public Worker worker(Employer employer) throws Exception {
        int number = NUMBER.incrementAndGet();
        EmployeeId id = employees
                .upsert(employer.hr(), employer.id(), SamplePeople.data(number, "Operai"))
                .employee();
        UserView user = People.with(users, new RoleIn(Role.EMPLOYEE, employer.id()));
        employees.join(Actor.system("test"), id, user.id());
        Actor actor = users.actorOf(user.id(), new Origin(Channel.PORTAL, null));
        return new Worker(employees.get(id), actor, SignedInBrowser.of(mvc, user));
    }

    /** Gives everybody who works there now so much, to be spent until the day. */
    public void give(Employer employer, Money each, LocalDate until) {
        String word = SampleOrganisations.word();
        transfers.record(ambito, new NewBankTransfer(employer.id(), Money.euros(10_000), today(), "BON" + word), word);
        PlanId plan = plans.write(
                employer.hr(),
                new NewPlan(
                        employer.id(),
                        "Piano " + word,
                        new Period(today().minusDays(1), until),
                        MoneySource.ON_TOP,
                        List.of(new PlanLine(null, each)),
                        Leftover.RETURN_AT_END));
        plans.activate(employer.hr(), plan);
        AllocationId allocation = allocations.start(employer.hr(), plan, null, word);
        allocations.runNow(allocation);
    }

    /** Lets the Alleanza of the company pay a share of each price. */
    public void coFund(Employer employer, int percent) {
        ProjectId project = projects.award(
                ambito,
                new NewProject(
                        SampleOrganisations.word(),
                        1,
                        employer.alliance(),
                        "Conciliare",
                        Money.euros(58_539),
                        Money.euros(18_539),
                        Money.euros(40_000),
                        Money.euros(20_000),
                        145));
        lines.open(
                ambito,
                new NewBudgetLine(
                        employer.alliance(),
                        project,
                        "Tempo ritrovato",
                        Money.euros(5_000),
                        new Period(today(), today().plusYears(1)),
                        new CoFundingRule(Percentage.percent(percent), Set.of(), Money.euros(1_000))));
    }

    public Seller seller() {
        OrganisationId id =
                organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.SOCIAL_COOPERATIVE_A));
        providers.register(
                ambito,
                new NewProvider(
                        id,
                        null,
                        today().plusYears(1),
                        null,
                        List.of(new NewSite(id, "Sede", "via Mazzini 5", SampleOrganisations.ALBINO))));
        return new Seller(
                id,
                SampleOrganisations.person(Role.PROVIDER, id),
                providers.sites(id).getFirst().id());
    }

    /** A summer week for children of three to sixteen years, for 100 euro. */
    public OfferContent summerWeek(Seller seller, String title) {
        return new OfferContent(
                title,
                "Una settimana di giochi, compiti e gite con gli educatori della cooperativa.",
                "summer-centre",
                Money.euros(100),
                "PER_WEEK",
                3,
                16,
                seller.site(),
                0,
                90,
                VatTreatment.REDUCED_5);
    }

    public OfferId live(Seller seller, OfferContent content) {
        OfferId offer = offers.draft(seller.person(), seller.id(), content);
        approve(seller, offer);
        return offer;
    }

    /** The same offer with another content, approved. */
    public void renew(Seller seller, OfferId offer, OfferContent content) {
        offers.amend(seller.person(), offer, content);
        approve(seller, offer);
    }

    public void withdraw(Seller seller, OfferId offer) {
        offers.withdraw(seller.person(), offer, "Non lo facciamo più");
    }

    private void approve(Seller seller, OfferId offer) {
        offers.submit(seller.person(), offer);
        offers.approve(ambito, offers.history(seller.person(), offer).latest().id());
    }

    public LocalDate today() {
        return BusinessTime.today(clock);
    }
}
