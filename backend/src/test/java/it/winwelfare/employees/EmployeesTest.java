package it.winwelfare.employees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationAccepted;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@WinTest
@RecordApplicationEvents
class EmployeesTest {

    @Autowired
    private Employees employees;

    @Autowired
    private Families families;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final OrganisationId company = OrganisationId.next();
    private final Actor hr = SampleOrganisations.person(Role.COMPANY_HR, company);

    @Test
    void writesSomebodyOnceAndThenOnlyWhatChanges() {
        UpsertOutcome first = employees.upsert(hr, company, SamplePeople.data(1, "Operai"));
        UpsertOutcome again = employees.upsert(hr, company, SamplePeople.data(1, "operai "));
        UpsertOutcome changed = employees.upsert(hr, company, SamplePeople.data(1, "Quadri"));
        assertThat(first.change()).isEqualTo(UpsertOutcome.Change.CREATED);
        assertThat(again).isEqualTo(new UpsertOutcome(UpsertOutcome.Change.UNCHANGED, first.employee()));
        assertThat(changed).isEqualTo(new UpsertOutcome(UpsertOutcome.Change.CHANGED, first.employee()));
        Employee employee = employees.find(hr, first.employee());
        assertThat(employee.category()).isEqualTo("Quadri");
        assertThat(employee.municipalityIstat()).isEqualTo(SampleOrganisations.ALBINO);
        assertThat(employee.taxCode().value()).isEqualTo(SamplePeople.taxCode(1));
        assertThat(employee.active()).isTrue();
        assertThat(events.stream(EmployeeWritten.class)).hasSize(2);
    }

    @Test
    void knowsTheSamePersonApartInTwoCompanies() {
        OrganisationId other = OrganisationId.next();
        EmployeeId here = hire(7, "Operai");
        EmployeeId there = employees
                .upsert(SampleOrganisations.person(Role.COMPANY_MACHINE, other), other, SamplePeople.data(7, "Operai"))
                .employee();
        assertThat(there).isNotEqualTo(here);
    }

    @Test
    void refusesThePayrollNumberOfSomebodyElse() {
        hire(1, "Operai");
        EmployeeData two = SamplePeople.data(2, "Operai");
        EmployeeData clash = new EmployeeData(
                "M1",
                two.taxCode(),
                two.givenName(),
                two.familyName(),
                two.email(),
                two.category(),
                two.municipality());
        assertThatThrownBy(() -> employees.upsert(hr, company, clash))
                .isInstanceOfSatisfying(
                        FieldErrors.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldErrors.FieldError::field, FieldErrors.FieldError::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("payrollNumber", "payroll-number-taken")));
    }

    @Test
    void writesOnePersonForManyRequestsAtOnce() throws Exception {
        List<Object> outcomes = Crowd.of(20, n -> employees.upsert(hr, company, SamplePeople.data(9, "Operai")));
        assertThat(outcomes)
                .filteredOn(outcome ->
                        outcome instanceof UpsertOutcome(var change, var id) && change == UpsertOutcome.Change.CREATED)
                .hasSize(1);
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof UpsertOutcome
                        || outcome instanceof Rejection refusal
                                && refusal.code().equals("employee-changed-meanwhile"));
        assertThat(employees.participants(company, null)).hasSize(1);
    }

    @Test
    void showsAnEmployeeToNobodyElse() {
        EmployeeId id = hire(1, "Operai");
        Actor foreignHr = SampleOrganisations.person(Role.COMPANY_HR, OrganisationId.next());
        Actor colleague = SampleOrganisations.person(Role.EMPLOYEE, company);
        for (Actor stranger : List.of(foreignHr, colleague)) {
            assertThatThrownBy(() -> employees.find(stranger, id)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> employees.leave(stranger, id, today())).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> employees.list(stranger, company, EmployeeFilter.ALL, null))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> employees.categories(stranger, company)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> employees.upsert(stranger, company, SamplePeople.data(2, "x")))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> employees.inviteAll(stranger, company)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> employees.find(hr, EmployeeId.next()))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-employee"));
    }

    @Test
    void listsByNameInSlicesWithoutRepeatingOrLosingAnybody() {
        for (int number = 0; number < 120; number++) {
            hire(number, number % 2 == 0 ? "Operai" : "Impiegati");
        }
        List<EmployeeRow> all = new ArrayList<>();
        String cursor = null;
        do {
            Slice<EmployeeRow> slice = employees.list(hr, company, EmployeeFilter.ALL, cursor);
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        assertThat(all).hasSize(120).extracting(EmployeeRow::id).doesNotHaveDuplicates();
        assertThat(all).extracting(EmployeeRow::familyName).isSorted();
        assertThat(employees.categories(hr, company))
                .containsExactly(new CategoryCount("Impiegati", 60), new CategoryCount("Operai", 60));
        assertThat(employees.participants(company, "OPERAI")).hasSize(60);
    }

    @Test
    void findsByWordsOfAnyField() {
        EmployeeId id = hire(33, "Operai");
        hire(34, "Operai");
        assertThat(ids("anna " + SamplePeople.familyName(33).toUpperCase())).containsExactly(id);
        assertThat(ids(SamplePeople.taxCode(33).toLowerCase())).containsExactly(id);
        assertThat(ids("M33")).containsExactly(id);
        assertThat(ids("Anna.33@EXAMPLE")).containsExactly(id);
        assertThat(ids("100%")).isEmpty();
        assertThat(ids("_")).isEmpty();
    }

    @Test
    void letsSomebodyGoAndTakesThemBack() {
        EmployeeId id = hire(1, "Operai");
        hire(2, "Operai");
        employees.leave(hr, id, today());
        assertThat(employees.get(id).active()).as("on the last day").isTrue();
        employees.leave(hr, id, today().minusDays(1));
        assertThat(employees.get(id).active()).isFalse();
        assertThat(employees.participants(company, null)).hasSize(1);
        assertThat(employees.lastDays(List.of(id, EmployeeId.next())))
                .containsExactly(java.util.Map.entry(id, today().minusDays(1)));
        assertThat(employees
                        .list(hr, company, new EmployeeFilter(null, null, false), null)
                        .items())
                .extracting(EmployeeRow::id)
                .containsExactly(id);
        assertThat(employees.upsert(hr, company, SamplePeople.data(1, "Operai")).change())
                .isEqualTo(UpsertOutcome.Change.CHANGED);
        assertThat(employees.get(id).active()).isTrue();
        assertThat(events.stream(EmployeeLeft.class)).hasSize(2);
        assertThat(events.stream(EmployeeStayed.class)).hasSize(1);
        assertThatThrownBy(() -> employees.leave(hr, id, today().plusYears(2)))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo("leaving-day-too-far"));
    }

    @Test
    void joinsTheUserWhoAcceptsToTheEmployee() {
        EmployeeId id = hire(1, "Operai");
        Actor anna = accept(id);
        assertThat(employees.self(anna).id()).isEqualTo(id);
        assertThat(employees.find(anna, id).user()).isEqualTo(anna.user());
        assertThatThrownBy(() -> accept(id))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo("employee-has-account"));
        assertThatThrownBy(() -> employees.self(hr)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> employees.join(hr, id, anna.requireUser())).isInstanceOf(AccessDenied.class);
    }

    @Test
    void invitesEverybodyOnceAndTheNamedOnesAgain() {
        EmployeeId one = hire(1, "Operai");
        EmployeeId two = hire(2, "Operai");
        accept(two);
        EmployeeData three = SamplePeople.data(3, "Operai");
        employees.upsert(
                hr,
                company,
                new EmployeeData(
                        three.payrollNumber(),
                        three.taxCode(),
                        three.givenName(),
                        three.familyName(),
                        null,
                        "Operai",
                        "Albino"));
        assertThat(employees.inviteAll(hr, company)).isEqualTo(1);
        assertThat(employees.inviteAll(hr, company)).isZero();
        assertThat(employees.invite(hr, company, List.of(one, two))).isEqualTo(1);
        EmployeeId foreign = employees
                .upsert(Actor.system("test"), OrganisationId.next(), SamplePeople.data(1, "Operai"))
                .employee();
        assertThat(employees.invite(hr, company, List.of(foreign))).isZero();
    }

    @Test
    void keepsAFamilyForTheEmployeeAlone() {
        EmployeeId id = hire(1, "Operai");
        Actor anna = accept(id);
        FamilyMemberId luca = families.add(anna, id, child("Luca"));
        assertThat(families.of(anna, id)).extracting(FamilyMember::fullName).containsExactly("Luca Rossi");
        assertThatThrownBy(() -> families.of(hr, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> families.add(hr, id, child("Eva"))).isInstanceOf(AccessDenied.class);
        Actor colleague = accept(hire(2, "Operai"));
        assertThatThrownBy(() -> families.amend(colleague, luca, child("Eva"))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> families.remove(colleague, luca)).isInstanceOf(AccessDenied.class);

        families.amend(anna, luca, child("Luca Maria"));
        assertThat(families.get(luca).givenName()).isEqualTo("Luca Maria");
        assertThat(families.present(List.of(luca, FamilyMemberId.next())).values())
                .extracting(FamilyMember::employee)
                .containsExactly(id);
        families.remove(anna, luca);
        assertThat(families.of(anna, id)).isEmpty();
        assertThat(families.present(List.of(luca))).isEmpty();
        assertThat(families.get(luca).givenName()).as("for old vouchers").isEqualTo("Luca Maria");
        assertThatThrownBy(() -> families.remove(anna, luca))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-relative"));
        assertThat(events.stream(FamilyChanged.class))
                .allSatisfy(event -> assertThat(event.within()).isNull())
                .hasSize(3);
    }

    private static NewFamilyMember child(String name) {
        return new NewFamilyMember(name, "Rossi", Relationship.CHILD, LocalDate.of(2019, 5, 4), null, true, false);
    }

    private EmployeeId hire(int number, String category) {
        return employees
                .upsert(hr, company, SamplePeople.data(number, category))
                .employee();
    }

    private Actor accept(EmployeeId id) {
        Actor person = SampleOrganisations.person(Role.EMPLOYEE, company);
        InvitationAccepted accepted =
                new InvitationAccepted(person.requireUser(), new RoleIn(Role.EMPLOYEE, company), id.value(), person);
        transaction.executeWithoutResult(status -> publisher.publishEvent(accepted));
        return person;
    }

    private List<EmployeeId> ids(@Nullable String text) {
        return employees.list(hr, company, new EmployeeFilter(text, null, null), null).items().stream()
                .map(EmployeeRow::id)
                .toList();
    }

    private LocalDate today() {
        return it.winwelfare.money.BusinessTime.today(clock);
    }
}
