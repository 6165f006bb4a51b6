package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Device;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.PasswordResetRequested;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.SignedInElsewhere;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.SecretToken;
import it.winwelfare.identity.internal.sessions.KnownDevices;
import it.winwelfare.testing.ViaProvider;
import it.winwelfare.testing.WinTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever signs in with a browser that the account does not know, is told of to its owner. */
@WinTest
@RecordApplicationEvents
class NewDeviceTests {

    private static final String FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEvents events;

    @Test
    void theFirstSignInTellsNobodyAndTheSameBrowserNeverAgain() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        Cookie browser = signIn(anna, null);
        Cookie again = signIn(anna, browser);
        signIn(anna, again);

        assertThat(again.getValue()).isEqualTo(browser.getValue());
        assertThat(told(anna)).isEmpty();
    }

    @Test
    void anotherBrowserIsToldOnceWithWhatItSaysItIs() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        signIn(anna, null);
        Cookie phone = signIn(anna, null);
        signIn(anna, phone);

        assertThat(told(anna)).singleElement().satisfies(event -> {
            assertThat(event.device()).isEqualTo(new Device("Firefox", "Android"));
            assertThat(event.email()).isEqualTo(anna.email());
        });
    }

    @Test
    void theCookieIsForTheSignInAloneAndOpensNothing() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        Cookie cookie = signIn(anna, null);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/accedi");
        assertThat(cookie.getMaxAge()).isEqualTo((int) Duration.ofDays(400).toSeconds());
        mvc.perform(get("/account").cookie(cookie)).andExpect(redirectedUrl("/accedi"));
        mvc.perform(form(anna).param("password", People.PASSWORD).secure(true).with(csrf()))
                .andExpect(cookie().secure(KnownDevices.COOKIE, true));
    }

    @Test
    void theDatabaseKnowsNoTokenThatACookieHas() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String token = signIn(anna, null).getValue();

        List<byte[]> kept = sql.sql("SELECT token_hash FROM identity_known_device WHERE user_id = ?")
                .param(Ids.bytes(anna.id().value()))
                .query(byte[].class)
                .list();
        assertThat(kept).singleElement().isEqualTo(new SecretToken(token).hash());
    }

    /** The computer of a family or of a counter. */
    @Test
    void severalPeopleOfOneBrowserAreAllKnown() throws Exception {
        List<UserView> family = List.of(
                People.with(users, Role.EMPLOYEE),
                People.with(users, Role.EMPLOYEE),
                People.with(users, Role.PROVIDER));
        Cookie browser = null;
        for (int day = 0; day < 3; day++) {
            for (UserView one : family) {
                browser = signIn(one, browser);
            }
        }

        assertThat(family).flatExtracting(this::told).isEmpty();
        assertThat(Objects.requireNonNull(browser).getValue().split("\\.")).hasSize(3);
    }

    /** Else a thief would put a browser's token of their own into the victim's first, and be known afterwards. */
    @Test
    void aTokenThatSomebodyElseHasIsNotTheirs() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        UserView thief = People.with(users, Role.EMPLOYEE);
        signIn(anna, null);
        Cookie planted = signIn(thief, null);
        Cookie ofBoth = signIn(anna, planted);
        assertThat(told(anna)).hasSize(1);
        assertThat(ofBoth.getValue()).endsWith("." + planted.getValue());

        signIn(anna, planted);
        signIn(anna, new Cookie(KnownDevices.COOKIE, SecretToken.next().raw()));
        assertThat(told(anna)).hasSize(3);
    }

    @Test
    void aCookieThatIsNoneOfOursIsPutRight() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        for (String odd : List.of("", ".", "a.b.c", "x".repeat(4_000), "è'--", ".".repeat(50))) {
            assertThat(signIn(anna, new Cookie(KnownDevices.COOKIE, odd)).getValue())
                    .matches("[A-Za-z0-9_-]{43}");
        }
    }

    @Test
    void aWrongPasswordIsNoSignIn() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        signIn(anna, null);

        mvc.perform(post("/accedi")
                        .with(csrf())
                        .param("email", anna.email().value())
                        .param("password", "la nonna va in montagna"))
                .andExpect(cookie().doesNotExist(KnownDevices.COOKIE));
        assertThat(told(anna)).isEmpty();
    }

    /** Who chooses a new password because somebody had the old one, wants to hear of that browser again. */
    @Test
    void aResetForgetsTheBrowsers() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        Cookie thiefs = signIn(anna, null);
        users.requestReset(anna.email().value(), anna.locale());
        String token = events.stream(PasswordResetRequested.class)
                .filter(request -> request.user().equals(anna.id()))
                .findFirst()
                .orElseThrow()
                .token();
        users.reset(token, "la nonna va in collina");
        users.changePassword(
                users.actorOf(anna.id(), new Origin(Channel.PORTAL, null)),
                "la nonna va in collina",
                People.PASSWORD + "!");

        signIn(anna, null, People.PASSWORD + "!");
        assertThat(told(anna)).isEmpty();
        signIn(anna, thiefs, People.PASSWORD + "!");
        assertThat(told(anna)).hasSize(1);
    }

    @Test
    void anIdentityFromElsewhereIsASignInLikeOthers() throws Exception {
        UserView anna = People.with(users, Role.COMPANY_HR);
        ViaProvider provider = new ViaProvider(mvc);
        String subject = "persona-" + UUID.randomUUID();
        MockHttpSession first = new MockHttpSession();
        provider.comesBack(first, subject, null, null);
        mvc.perform(form(anna).param("password", People.PASSWORD).session(first).with(csrf()));
        mvc.perform(post("/account/sicurezza/identita/collega").session(first).with(csrf()));
        assertThat(told(anna)).isEmpty();

        Cookie elsewhere = provider.comesBack(new MockHttpSession(), subject, null, null)
                .andExpect(redirectedUrl("/porta"))
                .andReturn()
                .getResponse()
                .getCookie(KnownDevices.COOKIE);
        assertThat(elsewhere).isNotNull();
        assertThat(told(anna)).hasSize(1);
    }

    private Cookie signIn(UserView user, @Nullable Cookie browser) throws Exception {
        return signIn(user, browser, People.PASSWORD);
    }

    private Cookie signIn(UserView user, @Nullable Cookie browser, String password) throws Exception {
        MockHttpServletRequestBuilder form =
                form(user).param("password", password).with(csrf());
        ResultActions answer = mvc.perform(browser == null ? form : form.cookie(browser));
        MockHttpServletResponse response = answer.andReturn().getResponse();
        return Objects.requireNonNull(response.getCookie(KnownDevices.COOKIE));
    }

    private static MockHttpServletRequestBuilder form(UserView user) {
        return post("/accedi")
                .header("User-Agent", FIREFOX)
                .param("email", user.email().value());
    }

    private List<SignedInElsewhere> told(UserView user) {
        return events.stream(SignedInElsewhere.class)
                .filter(event -> event.user().equals(user.id()))
                .toList();
    }
}
