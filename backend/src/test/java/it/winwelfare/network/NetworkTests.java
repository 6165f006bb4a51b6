package it.winwelfare.network;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.joinForm;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Statements;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

@WinTest
@RecordApplicationEvents
class NetworkTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Desk desk;

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
    void registersAnOrganisation() {
        NewOrganisation plain = organisation(OrganisationKind.RSA);
        OrganisationId id = organisations.register(ambito, plain);
        Organisation found = organisations.find(id);
        assertThat(found.name()).isEqualTo(plain.name());
        assertThat(found.vatNumber()).isEqualTo(plain.vatNumber());
        assertThat(organisations.names(List.of(id, OrganisationId.next()))).isEqualTo(Map.of(id, plain.name()));
        assertThat(organisations.publicMembers()).contains(found);
        assertThat(events.stream(OrganisationRegistered.class).map(OrganisationRegistered::organisation))
                .contains(id);
    }

    @Test
    void onlyTheAmbitoWritesOrganisationsDown() {
        for (Role role : Role.values()) {
            if (role != Role.AMBITO && role != Role.SYSTEM) {
                Actor other = person(role, OrganisationId.next());
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> organisations.register(other, organisation(OrganisationKind.RSA)));
            }
        }
    }

    @Test
    void oneNumberIsOneOrganisationWhicheverFieldItStandsIn() {
        NewOrganisation first = organisation(OrganisationKind.ASSOCIATION);
        organisations.register(ambito, first);
        refuses("organisation-already-registered", () -> organisations.register(ambito, first));
        NewOrganisation sameAsTaxCode = new NewOrganisation(
                "Altra",
                OrganisationKind.ASSOCIATION,
                null,
                first.vatNumber(),
                SampleOrganisations.ALBINO,
                null,
                "a@example.org",
                null,
                null);
        refuses("organisation-already-registered", () -> organisations.register(ambito, sameAsTaxCode));
    }

    @Test
    void fiftyWhoRegisterOneNumberAtOnceMakeOneOrganisation() throws Exception {
        NewOrganisation one = organisation(OrganisationKind.COMPANY);
        List<Object> outcomes = Crowd.of(50, i -> organisations.register(ambito, one));
        assertThat(outcomes).filteredOn(OrganisationId.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Rejection.class::isInstance).hasSize(49);
    }

    @Test
    void anUnknownOrganisationIsNotFound() {
        refuses("unknown-id", () -> organisations.find(OrganisationId.next()));
    }

    @Test
    void anAllianceHasItsLeadAsFirstMember() {
        OrganisationId lead = organisations.register(ambito, organisation(OrganisationKind.PUBLIC_BODY));
        NewAlliance plain = SampleOrganisations.alliance(lead);
        AllianceId id = alliances.found(ambito, plain);
        Alliance found = alliances.find(id);
        assertThat(found.leadName()).isEqualTo(organisations.find(lead).name());
        assertThat(found.declaredPartners()).isEqualTo(11);
        assertThat(alliances.bySlug(plain.slug())).isEqualTo(found);
        assertThat(alliances.all()).contains(found);
        assertThat(alliances.members(id)).extracting(Organisation::id).containsExactly(lead);
        refuses("alliance-slug-taken", () -> alliances.found(ambito, plain));
    }

    @Test
    void aMemberIsOneFromItsEarliestDay() {
        AllianceId alliance = alliance();
        OrganisationId member = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        LocalDate today = BusinessTime.today(clock);
        alliances.join(ambito, alliance, member, today.plusDays(10));
        assertThat(alliances.of(member)).isEmpty();
        assertThat(alliances.of(member, today.plusDays(10))).containsExactly(alliance);
        alliances.join(ambito, alliance, member, today.minusDays(5));
        alliances.join(ambito, alliance, member, today);
        assertThat(alliances.of(member, today.minusDays(5))).containsExactly(alliance);
        assertThat(alliances.of(member, today.minusDays(6))).isEmpty();
        assertThat(alliances.membersOfAll().get(alliance))
                .extracting(Organisation::id)
                .contains(member);
        assertThat(events.stream(AllianceJoined.class)
                        .filter(joined -> joined.member().equals(member)))
                .as("joining again without effect is no fact")
                .hasSize(2);
    }

    @Test
    void listsAskTheDatabaseAFixedNumberOfTimes() {
        AllianceId alliance = alliance();
        for (int i = 0; i < 5; i++) {
            OrganisationId member = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
            alliances.join(ambito, alliance, member, BusinessTime.today(clock));
            requests.submit(joinForm(Applicant.BODY));
        }
        Statements statements = new Statements(sql, transactions);
        assertThat(statements.of(() -> alliances.members(alliance))).isEqualTo(2);
        assertThat(statements.of(() -> alliances.membersOfAll())).isEqualTo(2);
        assertThat(statements.of(() -> alliances.all())).isEqualTo(1);
        assertThat(statements.of(() -> organisations.publicMembers())).isEqualTo(1);
        assertThat(statements.of(() -> requests.waiting(ambito))).isEqualTo(1);
    }

    @Test
    void whoDirectsAnAllianceIsItsLeadOrAboveIt() {
        AllianceId alliance = alliance();
        OrganisationId lead = alliances.find(alliance).lead();
        assertThatCode(() -> {
                    alliances.requireDirector(person(Role.ALLIANCE, lead), alliance);
                    alliances.requireDirector(person(Role.ATS, OrganisationId.next()), alliance);
                    alliances.requireDirector(ambito, alliance);
                })
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> alliances.requireDirector(person(Role.ALLIANCE, OrganisationId.next()), alliance));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> alliances.requireDirector(person(Role.PROVIDER, lead), alliance));
    }

    @Test
    void aRequestReachesTheDeskAndIsDueInThirtyDays() {
        JoinForm form = joinForm(Applicant.PROVIDER);
        JoinRequestId id = requests.submit(form, Locale.ENGLISH);
        JoinRequest request = requests.find(ambito, id);
        assertThat(request.form()).isEqualTo(form);
        assertThat(request.state()).isEqualTo(JoinState.SUBMITTED);
        assertThat(request.dueOn())
                .isEqualTo(BusinessTime.dateOf(request.submittedAt()).plusDays(30));
        assertThat(request.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(desk.queue(ambito))
                .filteredOn(waiting -> waiting.subject().equals(id.value()))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.kind()).isEqualTo("join-provider");
                    assertThat(waiting.title()).isEqualTo(form.organisationName());
                    assertThat(waiting.from()).isEqualTo(form.contactName());
                    assertThat(waiting.dueOn()).isEqualTo(request.dueOn());
                });
        assertThat(desk.queue(ambito)).extracting(PendingDecision::dueOn).isSorted();
    }

    @Test
    void onlyTheAmbitoSeesRequestsAndDecides() {
        JoinRequestId id = requests.submit(joinForm(Applicant.BODY));
        Actor hr = person(Role.COMPANY_HR, OrganisationId.next());
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> desk.queue(hr));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> requests.find(hr, id));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> requests.accept(hr, id));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> requests.refuse(hr, id, "No"));
    }

    @Test
    void oneNumberWaitsOnce() throws Exception {
        JoinForm form = joinForm(Applicant.COMPANY);
        List<Object> outcomes = Crowd.of(20, i -> requests.submit(form));
        assertThat(outcomes).filteredOn(JoinRequestId.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .hasSize(19)
                .allSatisfy(refused -> assertThat(((Rejection) refused).code()).isEqualTo("join-request-pending"));
    }

    @Test
    void anAcceptedApplicantIsAnOrganisation() {
        JoinForm form = joinForm(Applicant.BODY);
        JoinRequestId id = requests.submit(form);
        OrganisationId organisation = requests.accept(ambito, id);
        Organisation found = organisations.find(organisation);
        assertThat(found.name()).isEqualTo(form.organisationName());
        assertThat(found.vatNumber()).isEqualTo(form.vatOrTaxCode());
        assertThat(found.email()).isEqualTo(form.contactEmail());
        assertThat(requests.find(ambito, id).state()).isEqualTo(JoinState.ACCEPTED);
        assertThat(desk.queue(ambito)).extracting(PendingDecision::subject).doesNotContain(id.value());
        assertThat(events.stream(JoinRequestAccepted.class))
                .filteredOn(accepted -> accepted.request().equals(id))
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.contactEmail()).isEqualTo(form.contactEmail()));
    }

    @Test
    void aKnownOrganisationThatJoinsAgainInAnotherPartStaysOne() {
        NewOrganisation known = organisation(OrganisationKind.SOCIAL_COOPERATIVE_A);
        OrganisationId id = organisations.register(ambito, known);
        JoinForm sample = joinForm(Applicant.COMPANY);
        JoinRequestId request = requests.submit(new JoinForm(
                Applicant.COMPANY,
                sample.organisationName(),
                OrganisationKind.SOCIAL_COOPERATIVE_A,
                Objects.requireNonNull(known.vatNumber()),
                sample.municipalityIstat(),
                sample.contactName(),
                sample.contactEmail(),
                null,
                null,
                null));
        assertThat(requests.alreadyKnown(ambito, request)).map(Organisation::id).contains(id);
        assertThat(requests.accept(ambito, request)).isEqualTo(id);
        assertThat(organisations.find(id).name()).isEqualTo(known.name());
    }

    @Test
    void aRefusalSaysWhyAndLetsTheApplicantTryAgain() {
        JoinForm form = joinForm(Applicant.COMPANY);
        JoinRequestId id = requests.submit(form);
        assertThatExceptionOfType(FieldErrors.class).isThrownBy(() -> requests.refuse(ambito, id, "  "));
        requests.refuse(ambito, id, " Manca la sede in provincia. ");
        JoinRequest refused = requests.find(ambito, id);
        assertThat(refused.state()).isEqualTo(JoinState.REFUSED);
        assertThat(refused.reason()).isEqualTo("Manca la sede in provincia.");
        assertThat(events.stream(JoinRequestRefused.class))
                .filteredOn(event -> event.request().equals(id))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.reason()).isEqualTo("Manca la sede in provincia.");
                    assertThat(event.details()).doesNotContainValue(event.reason());
                });
        assertThatCode(() -> requests.submit(form)).doesNotThrowAnyException();
    }

    @Test
    void aRequestIsDecidedOnce() throws Exception {
        JoinRequestId id = requests.submit(joinForm(Applicant.BODY));
        List<Object> outcomes = Crowd.of(10, i -> {
            if (i % 2 == 0) {
                return requests.accept(ambito, id);
            }
            requests.refuse(ambito, id, "No.");
            return "refused";
        });
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .hasSize(9)
                .allSatisfy(refused -> assertThat(((Rejection) refused).code()).isEqualTo("join-request-decided"));
    }

    private AllianceId alliance() {
        OrganisationId lead = organisations.register(ambito, organisation(OrganisationKind.PUBLIC_BODY));
        return alliances.found(ambito, SampleOrganisations.alliance(lead));
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
