package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.PasswordResetRequested;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@WinTest
@RecordApplicationEvents
class AccountPagesTests {

    private static final Actor PLATFORM = Actor.system("test");
    private static final String ANOTHER = "una frase tutta nuova";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Organisations organisations;

    @Autowired
    ApplicationEvents events;

    @Test
    void theSignInPageAsksForAddressAndPassword() throws Exception {
        mvc.perform(get("/accedi"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("autocomplete=\"username\""),
                                containsString("autocomplete=\"current-password\""),
                                containsString("name=\"_csrf\""),
                                containsString("Ho dimenticato la password"),
                                not(containsString("/demo\"")))));
    }

    @Test
    void aWrongSignInIsExplainedAndTheAddressKept() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/accedi")
                        .session(session)
                        .with(csrf())
                        .param("email", "anna.sbagliata@esempio.it")
                        .param("password", "sbagliata"))
                .andExpect(redirectedUrl("/accedi?errore"));

        mvc.perform(get("/accedi").param("errore", "").session(session))
                .andExpect(content()
                        .string(allOf(
                                containsString("E-mail o password non corrette"),
                                containsString("anna.sbagliata@esempio.it"))));
    }

    @Test
    void whoHasSignedInNeedsNoSignInPage() throws Exception {
        mvc.perform(get("/accedi").session(browser(People.with(users, Role.EMPLOYEE))))
                .andExpect(redirectedUrl("/porta"));
    }

    @Test
    void theInvitationSaysWhoInvitesAndAs() throws Exception {
        OrganisationId company = organisation();
        String token = invite(People.address(), Role.EMPLOYEE, company);

        mvc.perform(get("/invito/" + token))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(organisations.find(company).name()),
                                containsString("dipendente"),
                                containsString("/invito/" + token))));
    }

    @Test
    void acceptingLeadsToTheSignIn() throws Exception {
        EmailAddress email = People.address();
        String token = invite(email, Role.EMPLOYEE, OrganisationId.next());

        mvc.perform(post("/invito/" + token)
                        .with(csrf())
                        .param("password", People.PASSWORD)
                        .param("repeat", People.PASSWORD))
                .andExpect(redirectedUrl("/accedi"));

        assertThat(users.byEmail(email.value()).roles()).hasSize(1);
        mvc.perform(get("/invito/" + token)).andExpect(status().isGone());
    }

    @Test
    void aBadPasswordIsExplainedByItsField() throws Exception {
        String token = invite(People.address(), Role.EMPLOYEE, OrganisationId.next());

        mvc.perform(post("/invito/" + token)
                        .with(csrf())
                        .param("password", "corta")
                        .param("repeat", "corta"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("servono almeno 12 caratteri")));
        mvc.perform(post("/invito/" + token)
                        .with(csrf())
                        .param("password", People.PASSWORD)
                        .param("repeat", ANOTHER))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Le due password non sono uguali")));
    }

    @Test
    void aTypedPasswordIsNeverSentBack() throws Exception {
        String token = invite(People.address(), Role.EMPLOYEE, OrganisationId.next());

        mvc.perform(post("/invito/" + token)
                        .with(csrf())
                        .param("password", People.PASSWORD)
                        .param("repeat", ANOTHER))
                .andExpect(content().string(not(containsString(People.PASSWORD))));
    }

    @Test
    void aForgottenPasswordGetsTheSameAnswerForEverybody() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        for (EmailAddress email : new EmailAddress[] {anna.email(), People.address()}) {
            mvc.perform(post("/password/dimenticata").with(csrf()).param("email", email.value()))
                    .andExpect(redirectedUrl("/accedi"));
        }
        mvc.perform(post("/password/dimenticata").with(csrf()).param("email", "senza chiocciola"))
                .andExpect(status().is(422));

        assertThat(events.stream(PasswordResetRequested.class))
                .singleElement()
                .satisfies(request -> assertThat(request.user()).isEqualTo(anna.id()));
    }

    @Test
    void theLinkOfTheMailSetsANewPassword() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        users.requestReset(anna.email().value(), Locale.ITALIAN);
        String token = events.stream(PasswordResetRequested.class)
                .findFirst()
                .orElseThrow()
                .token();

        mvc.perform(get("/password/nuova/" + token)).andExpect(status().isOk());
        mvc.perform(post("/password/nuova/" + token)
                        .with(csrf())
                        .param("password", ANOTHER)
                        .param("repeat", ANOTHER))
                .andExpect(redirectedUrl("/accedi"));

        mvc.perform(post("/accedi")
                        .with(csrf())
                        .param("email", anna.email().value())
                        .param("password", ANOTHER))
                .andExpect(redirectedUrl("/porta"));
        mvc.perform(get("/password/nuova/" + token)).andExpect(status().isGone());
        mvc.perform(get("/password/nuova/unknown")).andExpect(status().isNotFound());
    }

    @Test
    void thePasswordIsChangedByTheOldOneAndEndsTheOtherSessions() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession session = browser(anna);
        MockHttpSession elsewhere = browser(anna);

        mvc.perform(post("/account/password")
                        .session(session)
                        .with(csrf())
                        .param("current", "sbagliata")
                        .param("password", ANOTHER)
                        .param("repeat", ANOTHER))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("La password non è corretta")));
        mvc.perform(post("/account/password")
                        .session(session)
                        .with(csrf())
                        .param("current", People.PASSWORD)
                        .param("password", ANOTHER)
                        .param("repeat", ANOTHER))
                .andExpect(redirectedUrl("/account"));

        mvc.perform(get("/account").session(session))
                .andExpect(content().string(containsString("La password è cambiata")));
        mvc.perform(get("/account").session(elsewhere)).andExpect(redirectedUrl("/accedi?scaduta"));
    }

    @Test
    void theLanguageIsKeptWithTheAccount() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);

        mvc.perform(post("/account/lingua").session(browser(anna)).with(csrf()).param("language", "en"))
                .andExpect(redirectedUrl("/account"))
                .andExpect(cookie().value("lingua", "en"));

        assertThat(users.find(anna.id()).locale()).isEqualTo(Locale.ENGLISH);
        mvc.perform(post("/accedi")
                        .with(csrf())
                        .param("email", anna.email().value())
                        .param("password", People.PASSWORD))
                .andExpect(cookie().value("lingua", "en"));
    }

    private OrganisationId organisation() {
        return organisations.register(PLATFORM, SampleOrganisations.organisation(OrganisationKind.COMPANY));
    }

    private String invite(EmailAddress email, Role role, OrganisationId organisation) {
        users.invite(PLATFORM, new Invite(email, "Anna Rossi", role, organisation, null, Locale.ITALIAN));
        return events.stream(InvitationIssued.class)
                .reduce((first, second) -> second)
                .orElseThrow()
                .token();
    }

    private MockHttpSession browser(UserView user) throws Exception {
        return SignedInBrowser.of(mvc, user);
    }
}
