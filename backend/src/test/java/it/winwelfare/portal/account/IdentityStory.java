package it.winwelfare.portal.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Holders;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.ExternalIdentityChanged;
import it.winwelfare.identity.ExternalIdentityChanged.Change;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.FakeProvider;
import it.winwelfare.testing.ViaProvider;
import it.winwelfare.testing.WinTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A browser on its way to a provider of identities that says what the test wants, and back. */
@WinTest
@RecordApplicationEvents
abstract class IdentityStory {

    static final String LINK = "/account/sicurezza/identita/collega";
    static final String UNLINKED = "/accedi/identita";
    static final String L2 = "https://www.spid.gov.it/SpidL2";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    private Employees employees;

    @Autowired
    ExternalIdentities identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    final FakeProvider provider = FakeProvider.shared();
    final MockHttpSession browser = new MockHttpSession();
    final String subject = "s-" + UUID.randomUUID();
    final String taxCode = Holders.taxCode();

    void link(UserView user) throws Exception {
        MockHttpSession session = SignedInBrowser.of(mvc, user);
        comesBack(session, taxCode, null).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(session).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));
    }

    Map<String, String> start(MockHttpSession session) throws Exception {
        return new ViaProvider(mvc).start(session);
    }

    ResultActions comesBack(MockHttpSession session, @Nullable String code, @Nullable String level) throws Exception {
        return new ViaProvider(mvc).comesBack(session, subject, code, level);
    }

    ResultActions answer(MockHttpSession session, String code, @Nullable String state) throws Exception {
        return new ViaProvider(mvc).answer(session, code, state);
    }

    ResultActions password(MockHttpSession session, UserView user) throws Exception {
        return mvc.perform(post("/accedi")
                .session(session)
                .with(csrf())
                .param("email", user.email().value())
                .param("password", People.PASSWORD));
    }

    UserView employee(String code) {
        return Holders.of(users, employees, code);
    }

    List<String> letters(UserView user) {
        return jdbc.sql("SELECT body FROM notifications_mail WHERE kind = 'identity-linked' AND recipient = ?")
                .param(user.email().value())
                .query(String.class)
                .list();
    }

    long told(UserView user, Change change) {
        return events.stream(ExternalIdentityChanged.class)
                .filter(event -> event.user().equals(user.id()) && event.change() == change)
                .count();
    }

    static Actor actor(UserView user) {
        return new Actor(user.id(), user.name(), user.roles(), new Origin(Channel.PORTAL, null));
    }
}
