package it.winwelfare.mobileapi;

import static it.winwelfare.testing.SampleOrganisations.word;

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
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.oauth.SampleTokens;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.providers.NewProvider;
import it.winwelfare.providers.NewSite;
import it.winwelfare.providers.Providers;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.wallets.Allocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** A company with people and money, a provider with an offer, and tokens for all of them; each call makes others. */
class ApiWorld {

    private static final AtomicInteger PEOPLE = new AtomicInteger(500_000);
    private static final String EVERY_SCOPE_OF_THE_APP = "profile wallet voucher redeem statement";

    @Autowired
    private Organisations organisations;

    @Autowired
    private Companies companies;

    @Autowired
    private Plans plans;

    @Autowired
    private BankTransfers bankTransfers;

    @Autowired
    private Employees employees;

    @Autowired
    private Users users;

    @Autowired
    private MachineClients machines;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Providers providers;

    @Autowired
    private Offers offers;

    @Autowired
    private JwtEncoder encoder;

    @Autowired
    private Clock clock;

    private final Actor ambito = SampleOrganisations.ambito();

    /** A company, with money that nobody got yet. */
    record Employer(OrganisationId id, Actor hr) {}

    /** An employee who signs in with the app. */
    record Worker(EmployeeId id, UserView user) {}

    /** A provider, who signs in with the app, and what it sells for 80 euro. */
    record Shop(OrganisationId id, UserView user, OfferId offer) {}

    LocalDate today() {
        return BusinessTime.today(clock);
    }

    Employer employer() {
        OrganisationId id = organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(id, 10, null, null));
        bankTransfers.record(
                ambito, new NewBankTransfer(id, Money.euros(10_000), today(), "CRO " + word()), "load-" + word());
        return new Employer(id, SampleOrganisations.person(Role.COMPANY_HR, id));
    }

    Worker worker(Employer employer) {
        EmployeeId id = employees
                .upsert(employer.hr(), employer.id(), SamplePeople.data(nextNumber(), "Operai"))
                .employee();
        UserView user = People.with(users, new RoleIn(Role.EMPLOYEE, employer.id()));
        employees.join(Actor.system("test"), id, user.id());
        return new Worker(id, user);
    }

    int nextNumber() {
        return PEOPLE.incrementAndGet();
    }

    /** A plan in force, of 300 euro each. */
    PlanId plan(Employer employer) {
        PlanId plan = plans.write(
                employer.hr(),
                new NewPlan(
                        employer.id(),
                        "Piano " + word(),
                        new Period(today().minusDays(1), today().plusYears(1)),
                        MoneySource.ON_TOP,
                        List.of(new PlanLine(null, Money.euros(300))),
                        Leftover.RETURN_AT_END));
        plans.activate(employer.hr(), plan);
        return plan;
    }

    /** Somebody with 300 euro. */
    Worker workerWithMoney() {
        Employer employer = employer();
        Worker worker = worker(employer);
        allocations.runNow(allocations.start(employer.hr(), plan(employer), null, "give-" + word()));
        return worker;
    }

    Shop shop() {
        OrganisationId id =
                organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.SOCIAL_COOPERATIVE_A));
        NewSite site = new NewSite(id, "Sede", "Via Roma 1", SampleOrganisations.ALBINO);
        providers.register(ambito, new NewProvider(id, null, today().plusYears(2), null, List.of(site)));
        Actor person = SampleOrganisations.person(Role.PROVIDER, id);
        OfferId offer = offers.draft(
                person,
                id,
                new OfferContent(
                        "Corso di nuoto " + word(),
                        "Un corso di nuoto di dieci lezioni per grandi e piccoli.",
                        "sports",
                        Money.euros(80),
                        "PER_SERVICE",
                        3,
                        99,
                        providers.sites(id).getFirst().id(),
                        0,
                        60,
                        VatTreatment.ORDINARY_22));
        offers.submit(person, offer);
        offers.approve(ambito, offers.history(person, offer).latest().id());
        return new Shop(id, People.with(users, new RoleIn(Role.PROVIDER, id)), offer);
    }

    MachineClients.Created machine(Employer employer) {
        return machines.create(employer.hr(), employer.id(), "Paghe " + word());
    }

    /** A token as the authorization server makes it, with every scope of the app. */
    String token(UserView user) {
        return token(user, EVERY_SCOPE_OF_THE_APP, clock.instant());
    }

    String token(UserView user, String scope, Instant issuedAt) {
        return sign(user.id().toString(), "win-app", Map.of("cred", 1, "scope", List.of(scope.split(" "))), issuedAt);
    }

    String expiredToken(UserView user) {
        return token(user, EVERY_SCOPE_OF_THE_APP, clock.instant().minus(Duration.ofMinutes(16)));
    }

    private String sign(String subject, String client, Map<String, Object> claims, Instant issuedAt) {
        return SampleTokens.signed(encoder, subject, client, claims, issuedAt);
    }
}
