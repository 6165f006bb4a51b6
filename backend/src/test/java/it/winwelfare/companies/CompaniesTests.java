package it.winwelfare.companies;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.joinForm;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.JoinState;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Statements;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

@WinTest
@RecordApplicationEvents
class CompaniesTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Companies companies;

    @Autowired
    private Carnets carnets;

    @Autowired
    private Plans plans;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Actor ambito = ambito();

    @Test
    void admitsACompanyThatAskedToJoin() {
        AllianceId alliance = alliance();
        JoinForm form = joinForm(Applicant.COMPANY);
        JoinRequestId request = requests.submit(form);
        OrganisationId id = companies.admit(ambito, request, alliance);
        Company company = companies.find(person(Role.COMPANY_HR, id), id);
        assertThat(company.name()).isEqualTo(form.organisationName());
        assertThat(company.declaredEmployees()).isEqualTo(80);
        assertThat(company.contactEmail()).isEqualTo(form.contactEmail());
        assertThat(alliances.of(id)).containsExactly(alliance);
        assertThat(requests.find(ambito, request).state()).isEqualTo(JoinState.ACCEPTED);
        assertThat(companies.all(ambito)).contains(company);
        assertThat(companies.publicList()).contains(new PublicCompany(company.name(), company.municipalityIstat()));
        assertThat(companies.exists(id)).isTrue();
        assertThat(events.stream(InvitationIssued.class)
                        .filter(issued -> issued.organisation().equals(id)))
                .singleElement()
                .satisfies(issued -> assertThat(issued.role()).isEqualTo(Role.COMPANY_HR));
        assertThat(events.stream(CompanyAdmitted.class).map(CompanyAdmitted::company))
                .contains(id);
    }

    @Test
    void whatCannotBeAdmittedStaysUndecided() {
        JoinRequestId provider = requests.submit(joinForm(Applicant.PROVIDER));
        refuses("join-request-of-another-kind", () -> companies.admit(ambito, provider, alliance()));
        JoinRequestId company = requests.submit(joinForm(Applicant.COMPANY));
        refuses("unknown-id", () -> companies.admit(ambito, company, AllianceId.next()));
        assertThat(requests.find(ambito, company).state()).isEqualTo(JoinState.SUBMITTED);
    }

    @Test
    void aCompanyIsAdmittedOnce() {
        OrganisationId id = company();
        refuses("company-already-admitted", () -> companies.register(ambito, new NewCompany(id, 5, null, null)));
        refuses("unknown-id", () -> companies.register(ambito, new NewCompany(OrganisationId.next(), 5, null, null)));
        OrganisationId other = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        assertThatExceptionOfType(FieldErrors.class)
                .isThrownBy(() -> companies.register(ambito, new NewCompany(other, 0, null, "nobody")))
                .satisfies(refused -> assertThat(refused.errors()).hasSize(2));
    }

    @Test
    void foreignersSeeAndDoNothing() {
        OrganisationId id = company();
        PlanId plan = plans.write(person(Role.COMPANY_HR, id), plan(id, "Piano"));
        Actor foreign = person(Role.COMPANY_HR, company());
        Actor employee = person(Role.EMPLOYEE, id);
        for (Actor other : List.of(foreign, employee, person(Role.PROVIDER, id))) {
            denies(() -> companies.all(other));
            denies(() -> companies.requireHr(other, id));
            denies(() -> companies.register(other, new NewCompany(id, 1, null, null)));
            denies(() -> carnets.choose(other, id, Set.of("nido")));
            denies(() -> carnets.openAll(other, id));
            denies(() -> plans.write(other, plan(id, "Altro")));
            denies(() -> plans.amend(other, plan, plan(id, "Altro")));
            denies(() -> plans.activate(other, plan));
            denies(() -> plans.end(other, plan));
            denies(() -> plans.find(other, plan));
            denies(() -> plans.of(other, id));
        }
        denies(() -> companies.find(foreign, id));
    }

    @Test
    void anAllianceKnowsItsOwnCompanies() {
        AllianceId alliance = alliance();
        OrganisationId member = company();
        OrganisationId stranger = company();
        alliances.join(ambito, alliance, member, BusinessTime.today(clock));
        Actor director = person(Role.ALLIANCE, alliances.find(alliance).lead());
        assertThat(companies.all(director))
                .extracting(Company::id)
                .contains(member)
                .doesNotContain(stranger);
    }

    @Test
    void aCarnetIsOpenUntilItIsChosenAndCanBeOpenedAgain() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        assertThat(carnets.of(id).allows("nido")).isTrue();
        carnets.choose(hr, id, Set.of("nido", "centro-estivo"));
        assertThat(carnets.of(id)).isEqualTo(new Carnet(id, true, Set.of("nido", "centro-estivo")));
        carnets.choose(hr, id, Set.of("baby-sitting"));
        assertThat(carnets.of(id).categories()).containsExactly("baby-sitting");
        carnets.openAll(hr, id);
        assertThat(carnets.of(id)).isEqualTo(new Carnet(id, false, Set.of()));
    }

    @Test
    void refusesACarnetWithoutServicesOrWithoutSense() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        Set<String> many = IntStream.range(0, 501).mapToObj(i -> "c" + i).collect(Collectors.toSet());
        for (Set<String> codes : List.of(Set.<String>of(), Set.of("Nido!"), Set.of("a".repeat(61)), many)) {
            assertThatExceptionOfType(FieldErrors.class).isThrownBy(() -> carnets.choose(hr, id, codes));
        }
        assertThat(carnets.of(id).chosen()).isFalse();
    }

    @Test
    void aDraftIsWrittenAndAmended() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        NewPlan other = new NewPlan(
                id,
                "Welfare per categorie",
                new Period(today(), today().plusMonths(6)),
                MoneySource.PRODUCTIVITY_BONUS,
                List.of(
                        new PlanLine("Operai", Money.euros(300)),
                        new PlanLine("Impiegati", Money.euros(200)),
                        new PlanLine(null, Money.euros(100))),
                Leftover.carryOver(3));
        plans.amend(hr, plan, other);
        WelfarePlan found = plans.find(hr, plan);
        assertThat(found)
                .isEqualTo(new WelfarePlan(
                        plan,
                        id,
                        other.name(),
                        other.period(),
                        other.source(),
                        other.lines(),
                        other.leftover(),
                        PlanState.DRAFT));
        assertThat(plans.of(person(Role.COMPANY_MACHINE, id), id)).containsExactly(found);
        assertThat(plans.find(ambito, plan)).isEqualTo(plans.get(plan));
    }

    @Test
    void aPlanInForceIsFixed() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        refuses("plan-not-active", () -> plans.end(hr, plan));
        plans.activate(hr, plan);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.ACTIVE);
        refuses("plan-fixed", () -> plans.amend(hr, plan, plan(id, "Altro")));
        refuses("plan-not-a-draft", () -> plans.activate(hr, plan));
        plans.end(hr, plan);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.ENDED);
        refuses("plan-not-active", () -> plans.end(hr, plan));
        assertThat(events.stream(PlanChanged.class)
                        .filter(changed -> changed.plan().equals(plan)))
                .extracting(PlanChanged::what)
                .containsExactly("plan.written", "plan.activated", "plan.ended");
    }

    @Test
    void aPlanIsActivatedOnce() throws Exception {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        List<Object> outcomes = Crowd.of(10, i -> {
            plans.activate(hr, plan);
            return "activated";
        });
        assertThat(outcomes).filteredOn("activated"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Rejection.class::isInstance).hasSize(9);
    }

    @Test
    void aPlanWhosePeriodIsOverIsNotActivated() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId over = plans.write(
                hr,
                new NewPlan(
                        id,
                        "Anno scorso",
                        new Period(today().minusMonths(12), today().minusDays(1)),
                        MoneySource.ON_TOP,
                        List.of(new PlanLine(null, Money.euros(100))),
                        Leftover.RETURN_AT_END));
        refuses("plan-period-over", () -> plans.activate(hr, over));
    }

    @Test
    void plansMayOverlapButNotShareAName() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        plans.write(hr, plan(id, "Welfare"));
        PlanId second = plans.write(hr, plan(id, "Premio"));
        refuses("plan-name-taken", () -> plans.write(hr, plan(id, "WELFARE")));
        refuses("plan-name-taken", () -> plans.amend(hr, second, plan(id, "Welfare")));
        OrganisationId other = company();
        plans.write(person(Role.COMPANY_HR, other), plan(other, "Welfare"));
        assertThat(plans.of(hr, id)).extracting(WelfarePlan::name).containsExactly("Premio", "Welfare");
    }

    @Test
    void listsAskTheDatabaseAFixedNumberOfTimes() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        for (int i = 0; i < 4; i++) {
            company();
            plans.write(hr, plan(id, "Piano " + i));
        }
        Statements statements = new Statements(sql, transactions);
        assertThat(statements.of(() -> companies.all(ambito))).isEqualTo(2);
        assertThat(statements.of(() -> companies.publicList())).isEqualTo(2);
        assertThat(statements.of(() -> plans.of(hr, id))).isEqualTo(1);
        assertThat(statements.of(() -> carnets.of(id))).isEqualTo(1);
    }

    @Test
    void aPlanStaysWithItsCompany() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        refuses("unknown-id", () -> plans.amend(hr, plan, plan(company(), "Welfare")));
        refuses("unknown-id", () -> plans.get(PlanId.next()));
        OrganisationId noCompany = OrganisationId.next();
        refuses("unknown-id", () -> plans.write(person(Role.COMPANY_HR, noCompany), plan(noCompany, "Welfare")));
    }

    private OrganisationId company() {
        OrganisationId id = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(id, 12, "Anna Bianchi", "anna@example.org"));
        return id;
    }

    private AllianceId alliance() {
        OrganisationId lead = organisations.register(ambito, organisation(OrganisationKind.PUBLIC_BODY));
        return alliances.found(ambito, SampleOrganisations.alliance(lead));
    }

    private NewPlan plan(OrganisationId company, String name) {
        return new NewPlan(
                company,
                name,
                new Period(today(), today().plusYears(1)),
                MoneySource.ON_TOP,
                List.of(new PlanLine(null, Money.euros(200))),
                Leftover.RETURN_AT_END);
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static void denies(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(call);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
