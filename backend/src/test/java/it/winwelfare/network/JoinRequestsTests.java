package it.winwelfare.network;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.joinForm;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.WinTest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who asks to join, and what the Ambito answers. */
@WinTest
@RecordApplicationEvents
class JoinRequestsTests {

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Desk desk;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ApplicationEvents events;

    private final Actor ambito = ambito();

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
        denies(() -> desk.queue(hr));
        denies(() -> requests.find(hr, id));
        denies(() -> requests.accept(hr, id));
        denies(() -> requests.refuse(hr, id, "No"));
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
}
