package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.oauth.App;
import it.winwelfare.identity.internal.oauth.SampleTokens;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WinTest
class ApiDoorTests {

    private static final String ADDRESS = "/api/v1/no-such-thing";
    private static final Actor PLATFORM = Actor.system("test");
    private static final Actor AMBITO = new Actor(
            null, "test", Set.of(new RoleIn(Role.AMBITO, OrganisationId.next())), new Origin(Channel.JOB, null));

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    MachineClients machines;

    @Autowired
    JwtEncoder encoder;

    @Autowired
    JwtDecoder decoder;

    @Autowired
    CurrentActor current;

    @Autowired
    Clock clock;

    @AfterEach
    void forgetWhoActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutATokenItSaysThatOneIsNeeded() throws Exception {
        assertProblem(mvc.perform(get(ADDRESS)), 401, "token-missing")
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
                .andExpect(cookie().doesNotExist("WIN_SESSION"));
    }

    @Test
    void aSessionOfThePortalIsNoToken() throws Exception {
        mvc.perform(get(ADDRESS).session(SignedInBrowser.of(mvc, People.with(users, Role.EMPLOYEE))))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenOpensIt() throws Exception {
        String token = new App(mvc).accessToken(People.with(users, Role.EMPLOYEE), "wallet");

        call(token).andExpect(status().isNotFound());
        mvc.perform(post(ADDRESS).header("Authorization", "Bearer " + token)).andExpect(status().isNotFound());
    }

    @Test
    void anExpiredTokenIsCalledSo() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);

        assertProblem(call(token(anna, clock.instant().minus(Duration.ofMinutes(16)))), 401, "token-expired")
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")));
    }

    @Test
    void theProblemSpeaksTheLanguageOfTheClient() throws Exception {
        mvc.perform(get(ADDRESS).header("Accept-Language", "en-GB,it;q=0.5"))
                .andExpect(jsonPath("$.title").value("Access needed"))
                .andExpect(jsonPath("$.detail").value("An access token is needed."));
        mvc.perform(get(ADDRESS).header("Accept-Language", "fr"))
                .andExpect(jsonPath("$.detail").value("Serve un token di accesso."));
        mvc.perform(get(ADDRESS)).andExpect(jsonPath("$.detail").value("Serve un token di accesso."));
    }

    @Test
    void rubbishIsNoToken() throws Exception {
        assertProblem(call("rubbish"), 401, "token-invalid");
    }

    @Test
    void aChangedTokenIsRefused() throws Exception {
        String token = token(People.with(users, Role.EMPLOYEE), clock.instant());
        String payload = token.split("\\.")[1];
        String other = token(People.with(users, Role.AMBITO), clock.instant()).split("\\.")[1];

        assertProblem(call(token.replace(payload, other)), 401, "token-invalid");
    }

    @Test
    void aTokenMadeBeforeThePasswordChangedIsOver() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String token = new App(mvc).accessToken(anna, "wallet");

        users.changePassword(
                users.actorOf(anna.id(), new Origin(Channel.PORTAL, null)), People.PASSWORD, "una frase tutta nuova");

        assertProblem(call(token), 401, "token-invalid");
    }

    @Test
    void theActorOfATokenHasTheRolesOfThisMoment() throws Exception {
        RoleIn role = new RoleIn(Role.EMPLOYEE, OrganisationId.next());
        UserView anna = People.with(users, role);
        String token = token(anna, clock.instant());

        assertThat(actorOf(token)).hasValueSatisfying(actor -> {
            assertThat(actor.user()).isEqualTo(anna.id());
            assertThat(actor.roles()).containsExactly(role);
            assertThat(actor.origin()).isEqualTo(new Origin(Channel.API, "127.0.0.1"));
        });
        users.removeRole(PLATFORM, anna.id(), role);
        assertThat(actorOf(token))
                .hasValueSatisfying(actor -> assertThat(actor.roles()).isEmpty());
    }

    @Test
    void theActorOfAMachineWorksForItsCompanyUntilItIsRevoked() {
        OrganisationId company = OrganisationId.next();
        MachineClients.Created client = machines.create(AMBITO, company, "Paghe");
        String token = token(client.clientId(), client.clientId(), Map.of(), clock.instant());

        assertThat(actorOf(token)).hasValueSatisfying(actor -> {
            assertThat(actor.has(Role.COMPANY_MACHINE, company)).isTrue();
            assertThat(actor.id()).isEqualTo("client:" + client.clientId());
        });
        machines.revoke(AMBITO, company, client.clientId());
        assertThat(actorOf(token)).isEmpty();
    }

    @Test
    void aBodyThatTellsItsSizeIsRefusedAtOnce() throws Exception {
        String token = new App(mvc).accessToken(People.with(users, Role.EMPLOYEE), "wallet");

        assertProblem(
                mvc.perform(post(ADDRESS)
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[256 * 1024 + 1])),
                413,
                "body-too-large");
    }

    private ResultActions call(String token) throws Exception {
        return mvc.perform(get(ADDRESS).header("Authorization", "Bearer " + token));
    }

    private Optional<Actor> actorOf(String token) {
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(decoder.decode(token)));
        return current.of(new MockHttpServletRequest());
    }

    private String token(UserView user, Instant issuedAt) {
        return token(user.id().toString(), "win-app", Map.of("cred", 1), issuedAt);
    }

    private String token(String subject, String client, Map<String, Object> claims, Instant issuedAt) {
        return SampleTokens.signed(encoder, subject, client, claims, issuedAt);
    }

    private static ResultActions assertProblem(ResultActions answer, int status, String code) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://winwelfare.it/problemi/" + code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value(code));
    }
}
