package it.winwelfare.companies;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.founded;
import static it.winwelfare.testing.SampleOrganisations.joinForm;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.JoinState;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.testing.Statements;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Companies as they join, who sees them, and the services that they choose. */
class CompaniesTests extends CompaniesStory {

    @Autowired
    private Alliances alliances;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Carnets carnets;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void admitsACompanyThatAskedToJoin() {
        AllianceId alliance = founded(organisations, alliances);
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
        refuses(
                "join-request-of-another-kind",
                () -> companies.admit(ambito, provider, founded(organisations, alliances)));
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
        AllianceId alliance = founded(organisations, alliances);
        OrganisationId member = company();
        OrganisationId stranger = company();
        alliances.join(ambito, alliance, member, today());
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
}
