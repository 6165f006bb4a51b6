package it.winwelfare.identity;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.problems.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How somebody is let in: a mail with a link that is good once. */
class InvitationsTests extends AccountStory {

    @Test
    void anInvitedPersonChoosesAPasswordAndHasTheRole() {
        UUID subject = UUID.randomUUID();
        EmailAddress email = People.address();
        String token = invite(new Invite(email, "Anna Rossi", Role.PROVIDER, company, subject, Locale.ENGLISH));

        assertThat(users.invitation(token).hasAccount()).isFalse();
        UserId id = users.accept(token, People.PASSWORD);
        UserView anna = users.find(id);
        assertThat(anna.email()).isEqualTo(email);
        assertThat(anna.name()).isEqualTo("Anna Rossi");
        assertThat(anna.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(anna.roles()).containsExactly(new RoleIn(Role.PROVIDER, company));
        assertThat(signIn.signIn(email.value(), People.PASSWORD, HERE)).isPresent();
        assertThat(events.stream(InvitationAccepted.class)).singleElement().satisfies(accepted -> {
            assertThat(accepted.user()).isEqualTo(id);
            assertThat(accepted.subject()).isEqualTo(subject);
        });
    }

    @Test
    void anInvitationWorksOnce() {
        String token = invite(Role.EMPLOYEE, People.address());
        users.accept(token, People.PASSWORD);

        refuses("invitation-used", () -> users.accept(token, People.PASSWORD));
    }

    @Test
    void twoWhoAcceptAtTheSameMomentMakeOneAccount() throws Exception {
        String token = invite(Role.EMPLOYEE, People.address());
        List<Callable<Boolean>> both = List.of(() -> accepts(token), () -> accepts(token));
        List<Boolean> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> outcome : threads.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anInvitationExpires() {
        String token = invite(Role.EMPLOYEE, People.address());
        backdate(
                "UPDATE identity_invitation SET expires_at = expires_at - INTERVAL 14 DAY WHERE id = ?",
                users.invitation(token).id().value());

        refuses("invitation-expired", () -> users.invitation(token));
        refuses("invitation-expired", () -> users.accept(token, People.PASSWORD));
    }

    @Test
    void aNewerInvitationTakesThePlaceOfTheOlder() {
        EmailAddress email = People.address();
        String first = invite(Role.EMPLOYEE, email);
        String second = invite(Role.EMPLOYEE, email);

        refuses("invitation-superseded", () -> users.accept(first, People.PASSWORD));
        assertThat(users.accept(second, People.PASSWORD)).isNotNull();
    }

    @Test
    void twoPeopleWithOneAddressAreInvitedSideBySide() {
        EmailAddress shared = People.address();
        String first = invite(new Invite(shared, "Anna", Role.EMPLOYEE, company, UUID.randomUUID(), Locale.ITALIAN));
        invite(new Invite(shared, "Bruno", Role.EMPLOYEE, company, UUID.randomUUID(), Locale.ITALIAN));

        assertThat(users.invitation(first).name()).isEqualTo("Anna");
    }

    @Test
    void somebodyWithAnAccountAddsTheRoleWithTheirOwnPassword() {
        UserView anna = People.with(users, Role.PROVIDER);
        String token = invite(Role.EMPLOYEE, anna.email());

        assertThat(users.invitation(token).hasAccount()).isTrue();
        refuses("password-wrong", () -> users.accept(token, ANOTHER));
        users.accept(token, People.PASSWORD);

        assertThat(users.find(anna.id()).roles()).hasSize(2).contains(new RoleIn(Role.EMPLOYEE, company));
        assertThat(signIn.signIn(anna.email().value(), ANOTHER, HERE)).isEmpty();
    }

    @Test
    void theDatabaseDoesNotKnowTheTokensOfMails() {
        String token = invite(Role.EMPLOYEE, People.address());

        List<byte[]> hashes = jdbc.sql("SELECT token_hash FROM identity_invitation WHERE id = ?")
                .param(Ids.bytes(users.invitation(token).id().value()))
                .query((row, n) -> row.getBytes(1))
                .list();

        assertThat(hashes).singleElement().isNotEqualTo(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Two batches and a half. Each of them gets a letter afterwards, while the next tests run. */
    @Test
    void aWholeCompanyIsInvitedInOneGo() {
        List<Invite> invites = new ArrayList<>();
        for (int i = 0; i < 1_250; i++) {
            invites.add(new Invite(
                    new EmailAddress("d" + i + "-" + company + "@esempio.it"),
                    "Dipendente " + i,
                    Role.EMPLOYEE,
                    company,
                    UUID.randomUUID(),
                    Locale.ITALIAN));
        }

        users.inviteAll(hr(company), invites);

        Set<String> tokens = new HashSet<>();
        events.stream(InvitationIssued.class).forEach(issued -> tokens.add(issued.token()));
        assertThat(tokens).hasSize(1_250);
    }

    @Test
    void hrInvitesForItsOwnCompanyOnly() {
        Invite elsewhere =
                new Invite(People.address(), "Anna", Role.EMPLOYEE, OrganisationId.next(), null, Locale.ITALIAN);
        Invite asAmbito = new Invite(People.address(), "Anna", Role.AMBITO, company, null, Locale.ITALIAN);
        Invite colleague = new Invite(People.address(), "Anna", Role.COMPANY_HR, company, null, Locale.ITALIAN);

        assertThatThrownBy(() -> users.invite(hr(company), elsewhere)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> users.invite(hr(company), asAmbito)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> users.inviteAll(hr(company), List.of(colleague, elsewhere)))
                .isInstanceOf(AccessDenied.class);
        assertThat(users.invite(hr(company), colleague)).isNotNull();
    }

    @Test
    void anEmployeeInvitesNobody() {
        Actor employee = new Actor(UserId.next(), "Anna", Set.of(new RoleIn(Role.EMPLOYEE, company)), HERE);
        Invite invite = new Invite(People.address(), "Bruno", Role.EMPLOYEE, company, null, Locale.ITALIAN);

        assertThatThrownBy(() -> users.invite(employee, invite)).isInstanceOf(AccessDenied.class);
    }

    private boolean accepts(String token) {
        try {
            users.accept(token, People.PASSWORD);
            return true;
        } catch (Rejection refused) {
            return false;
        }
    }

    private String invite(Role role, EmailAddress email) {
        return invite(new Invite(email, "Anna Rossi", role, company, null, Locale.ITALIAN));
    }

    private String invite(Invite invite) {
        InvitationId id = users.invite(PLATFORM, invite);
        return events.stream(InvitationIssued.class)
                .filter(issued -> issued.id().equals(id))
                .findFirst()
                .orElseThrow()
                .token();
    }
}
