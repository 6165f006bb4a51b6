package it.winwelfare.identity.internal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.SessionView;
import it.winwelfare.identity.Sessions;
import it.winwelfare.identity.SessionsEnded;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.MockSessions;
import it.winwelfare.testing.WinTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database, seen by browsers, by their owner, and in the tables. */
@WinTest
@RecordApplicationEvents
class SessionsTests {

    private static final String FIREFOX_ON_ANDROID =
            "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionRepository<?> store;

    @Autowired
    JdbcIndexedSessionRepository rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void aSessionIsInTheDatabaseForEveryInstance() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession browser = SignedInBrowser.of(mvc, anna);

        // Nothing of it is in the memory of this instance: what another one reads is what this one reads.
        assertThat(rowsOf(anna)).hasSize(1);
        mvc.perform(get("/account").session(browser)).andExpect(status().isOk());
        write("DELETE FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?", anna);
        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi?scaduta"));
    }

    @Test
    void theDatabaseKnowsNoNameThatACookieHas() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession browser = SignedInBrowser.of(mvc, anna);

        assertThat(rowsOf(anna)).allSatisfy((row, bytes) -> assertThat(row).isNotEqualTo(MockSessions.name(browser)));
        assertThat(store.findById(rowsOf(anna).keySet().iterator().next())).isNull();
    }

    @Test
    void aSessionIsSmall() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        SignedInBrowser.of(mvc, anna);

        assertThat(rowsOf(anna).values()).allSatisfy(bytes -> assertThat(bytes).isLessThan(4_000));
    }

    @Test
    void readingAPageWritesNothingWithinTheMinute() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession browser = SignedInBrowser.of(mvc, anna);
        mvc.perform(get("/account").session(browser));
        KeptSession<?> session = (KeptSession<?>) Objects.requireNonNull(store.findById(MockSessions.name(browser)));
        Instant used = session.getLastAccessedTime();

        session.setLastAccessedTime(used.plusSeconds(59));
        assertThat(session.isChanged()).isFalse();

        session.setLastAccessedTime(used.plusSeconds(60));
        assertThat(session.isChanged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalogo",
                "/rete",
                "/privacy",
                "/assets/img/favicon.svg",
                "/api/v1/none",
                "/oauth2/jwks",
                "/actuator/health/liveness"
            })
    void publicPagesAndFilesMakeNoSession(String address) throws Exception {
        assertThat(mvc.perform(get(address)).andReturn().getRequest().getSession(false))
                .isNull();
    }

    @Test
    void itsOwnerSeesDeviceAddressAndTimeAndWhichOneThisIs() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession phone = new MockHttpSession();
        mvc.perform(post("/accedi")
                .session(phone)
                .with(csrf())
                .header("User-Agent", FIREFOX_ON_ANDROID)
                .param("email", anna.email().value())
                .param("password", People.PASSWORD));
        MockHttpSession desk = SignedInBrowser.of(mvc, anna);

        assertThat(sessions.list(actor(anna), MockSessions.name(desk)))
                .hasSize(2)
                .anySatisfy(session -> {
                    assertThat(session.device().browser()).isEqualTo("Firefox");
                    assertThat(session.device().system()).isEqualTo("Android");
                    assertThat(session.address()).isEqualTo("127.0.0.1");
                    assertThat(session.here()).isFalse();
                })
                .filteredOn(SessionView::here)
                .hasSize(1);
        mvc.perform(get("/account/accessi").session(desk))
                .andExpect(content().string(containsString("Firefox su Android")));
    }

    @Test
    void oneOfThemIsEndedByItsOwner() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession lost = SignedInBrowser.of(mvc, anna);
        MockHttpSession here = SignedInBrowser.of(mvc, anna);
        String id = sessions.list(actor(anna), MockSessions.name(lost)).stream()
                .filter(SessionView::here)
                .findFirst()
                .orElseThrow()
                .id();

        mvc.perform(post("/account/accessi/chiudi").session(here).with(csrf()).param("id", id))
                .andExpect(redirectedUrl("/account/accessi"));

        mvc.perform(get("/account").session(lost)).andExpect(redirectedUrl("/accedi?scaduta"));
        mvc.perform(get("/account").session(here)).andExpect(status().isOk());
        assertThat(events.stream(SessionsEnded.class)).hasSize(1);
    }

    @Test
    void allOthersAreEndedAtOnce() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        List<MockHttpSession> others = List.of(SignedInBrowser.of(mvc, anna), SignedInBrowser.of(mvc, anna));
        MockHttpSession here = SignedInBrowser.of(mvc, anna);

        mvc.perform(post("/account/accessi/chiudi-altri").session(here).with(csrf()))
                .andExpect(redirectedUrl("/account/accessi"));

        for (MockHttpSession other : others) {
            mvc.perform(get("/account").session(other)).andExpect(redirectedUrl("/accedi?scaduta"));
        }
        mvc.perform(get("/account/accessi").session(here))
                .andExpect(content().string(not(containsString("chiudi-altri"))));
    }

    @Test
    void nobodyEndsSomebodyElses() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession hers = SignedInBrowser.of(mvc, anna);
        UserView bruno = People.with(users, Role.AMBITO);

        sessions.end(actor(bruno), rowsOf(anna).keySet().iterator().next());
        sessions.endOthers(actor(bruno), "none");

        mvc.perform(get("/account").session(hers)).andExpect(status().isOk());
        assertThat(events.stream(SessionsEnded.class)).isEmpty();
    }

    @Test
    void aSessionThatWasEndedMeanwhileIsNotBroughtBack() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession browser = SignedInBrowser.of(mvc, anna);

        saveAfterEnd(store, browser, () -> sessions.endOthers(actor(anna), "none"));

        assertThat(rowsOf(anna)).isEmpty();
    }

    @Test
    void whatIsOverIsRemoved() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession browser = SignedInBrowser.of(mvc, anna);
        write("UPDATE SPRING_SESSION SET EXPIRY_TIME = 1 WHERE PRINCIPAL_NAME = ?", anna);

        rows.cleanUpExpiredSessions();

        assertThat(rowsOf(anna)).isEmpty();
        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi?scaduta"));
    }

    @Test
    void whatCannotBeReadIsAsIfItWereNotThere() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession browser = SignedInBrowser.of(mvc, anna);
        write("""
            UPDATE SPRING_SESSION_ATTRIBUTES a JOIN SPRING_SESSION s ON s.PRIMARY_ID = a.SESSION_PRIMARY_ID
               SET a.ATTRIBUTE_BYTES = 'rubbish' WHERE s.PRINCIPAL_NAME = ?
            """, anna);

        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi"));
    }

    private static <S extends Session> void saveAfterEnd(
            SessionRepository<S> store, MockHttpSession browser, Runnable end) {
        S session = Objects.requireNonNull(store.findById(MockSessions.name(browser)));
        session.setAttribute("late", "news");
        end.run();
        store.save(session);
    }

    /** Bytes of the attributes by the name of the session in the database. */
    private Map<String, Long> rowsOf(UserView user) {
        return jdbc
                .sql("""
                    SELECT s.SESSION_ID, SUM(LENGTH(a.ATTRIBUTE_BYTES)) AS bytes
                      FROM SPRING_SESSION s JOIN SPRING_SESSION_ATTRIBUTES a ON a.SESSION_PRIMARY_ID = s.PRIMARY_ID
                     WHERE s.PRINCIPAL_NAME = ? GROUP BY s.SESSION_ID
                    """)
                .param(user.id().toString())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void write(String statement, UserView user) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(statement).param(user.id().toString()).update());
    }

    private Actor actor(UserView user) {
        return users.actorOf(user.id(), new Origin(Channel.PORTAL, null));
    }
}
