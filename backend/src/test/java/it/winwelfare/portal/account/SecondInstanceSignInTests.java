package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.WinApplication;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Holders;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.LinkedIdentity;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.PlatformBeside;
import it.winwelfare.testing.ReservedPort;
import it.winwelfare.testing.TestDatabase;
import it.winwelfare.testing.WinTest;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Signing in at a second instance of the platform, with its own keys, over HTTP: our authorization server and our client, met by each
 * other. The second one starts lazily, for what the sign-in needs and nothing else, on the same database; it is given what SPID's
 * proxies add to their tokens, which ours do not have.
 */
@WinTest
class SecondInstanceSignInTests {

    private static final String LINK = "/account/sicurezza/identita/collega";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_STEPS = 8;

    @TempDir
    static Path keys;

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Employees employees;

    @Autowired
    ExternalIdentities identities;

    @Autowired
    Environment environment;

    private final Map<String, Object> added = new ConcurrentHashMap<>();

    /** What went wrong in the other instance, whose pages do not tell. */
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @Test
    void aPersonOfTheOtherInstanceIsLinkedByTaxCodeAndSignsIn() throws Exception {
        String taxCode = Holders.taxCode();
        UserView here = Holders.of(users, employees, taxCode);
        UserView there = People.with(users, Role.EMPLOYEE);
        mvc.perform(get("/accedi/con/gemella")).andExpect(redirectedUrl("/accedi?identita=unreachable"));

        try (ConfigurableApplicationContext twin = twin()) {
            added.put("fiscal_number", "TINIT-" + taxCode);
            MockHttpSession browser = new MockHttpSession();
            comesBack(browser, there).andExpect(redirectedUrl("/accedi/identita"));
            mvc.perform(post("/accedi")
                            .session(browser)
                            .with(csrf())
                            .param("email", here.email().value())
                            .param("password", People.PASSWORD))
                    .andExpect(redirectedUrl(LINK));
            mvc.perform(post(LINK).session(browser).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));

            assertThat(identities.of(actor(here)))
                    .singleElement()
                    .extracting(LinkedIdentity::issuer)
                    .isEqualTo(twin.getEnvironment().getProperty("win.oauth.issuer"));
            // Now without the tax code: who it is says the subject, and the userinfo is asked.
            added.clear();
            MockHttpSession later = new MockHttpSession();
            comesBack(later, there).andExpect(redirectedUrl("/porta"));
            assertThat(mvc.perform(get("/account").session(later))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains(here.email().value())
                    .doesNotContain(there.email().value());
        }
    }

    private ConfigurableApplicationContext twin() throws IOException, InterruptedException {
        String issuer = "http://127.0.0.1:" + ReservedPort.ofTheTwin().number();
        TestDatabase database = TestDatabase.shared();
        ConfigurableApplicationContext twin = PlatformBeside.of(WinApplication.class)
                .profiles("test")
                .lazyInitialization(true)
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(new Adds(added));
                    context.getBeanFactory().registerSingleton("tellsFaults", tellsFaults());
                })
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=" + ReservedPort.ofTheTwin().free(),
                        "--win.base-url=" + issuer,
                        "--win.oauth.issuer=" + issuer,
                        "--win.oauth.app-redirect-uris=" + environment.getProperty("win.base-url")
                                + "/accedi/da/gemella",
                        "--win.keys.directory=" + keys,
                        "--win.db.url=" + database.url(),
                        "--win.db.user=" + database.user(),
                        "--win.db.password=" + database.password(),
                        "--win.surfaces=portal",
                        "--spring.modulith.runtime.flyway-enabled=false",
                        "--spring.flyway.enabled=false",
                        "--test.oidc.fake=",
                        "--test.oidc.twin=");
        // What starts lazily takes its time at the first request; nobody waits here for that long.
        Browser first = new Browser();
        assertThat(first.read(issuer + "/.well-known/openid-configuration")).contains(issuer);
        assertThat(first.read(issuer + "/oauth2/jwks")).contains("RSA");
        return twin;
    }

    /** Before all other filters: so it hears of what any of them throws. */
    private FilterRegistrationBean<Filter> tellsFaults() {
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException fault) {
                faults.add(Throwables.getStackTrace(fault));
                throw fault;
            }
        });
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    /** Somebody of the other instance goes there, signs in, and is sent back here. */
    private ResultActions comesBack(MockHttpSession browser, UserView there) throws Exception {
        String question = mvc.perform(get("/accedi/con/gemella").session(browser))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String back = new Browser().signIn(URI.create(Objects.requireNonNull(question)), there);
        ResultActions here = mvc.perform(get(URI.create(back)).session(browser));
        assertThat(faults).isEmpty();
        return here;
    }

    private static Actor actor(UserView user) {
        return new Actor(user.id(), user.name(), user.roles(), new Origin(Channel.PORTAL, null));
    }

    /** Puts more claims into the tokens of an instance. */
    private record Adds(Map<String, Object> claims) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JwtEncoder encoder
                    ? (JwtEncoder) parameters -> encoder.encode(JwtEncoderParameters.from(
                            Objects.requireNonNull(parameters.getJwsHeader()),
                            JwtClaimsSet.from(parameters.getClaims())
                                    .claims(all -> all.putAll(claims))
                                    .build()))
                    : bean;
        }
    }

    /** A real one's part: cookies, redirects, the sign-in form. */
    private final class Browser {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        String read(String address) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }

        String signIn(URI question, UserView user) throws IOException, InterruptedException {
            URI at = question;
            HttpRequest request = HttpRequest.newBuilder(at).build();
            for (int step = 0; step < MOST_STEPS; step++) {
                HttpResponse<String> page = http.send(request, BodyHandlers.ofString());
                Optional<String> onward = page.headers()
                        .firstValue("Location")
                        .or(() -> page.headers()
                                .firstValue("Refresh")
                                .map(refresh -> refresh.replaceFirst(".*url=", "")));
                if (onward.isPresent()) {
                    at = at.resolve(onward.get());
                    if (!at.getAuthority().equals(question.getAuthority())) {
                        return at.toString();
                    }
                    request = HttpRequest.newBuilder(at).build();
                } else {
                    assertThat(page.statusCode())
                            .as("%s, of which it tells %s", at, faults)
                            .isEqualTo(200);
                    request = form(at, page.body(), user);
                }
            }
            throw new IllegalStateException("no way back from " + at);
        }

        private HttpRequest form(URI at, String page, UserView user) {
            Matcher token = TOKEN.matcher(page);
            assertThat(token.find()).as("a sign-in form at %s: %s", at, page).isTrue();
            Map<String, String> fields =
                    Map.of("_csrf", token.group(1), "email", user.email().value(), "password", People.PASSWORD);
            return HttpRequest.newBuilder(at.resolve("/accedi"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))))
                    .build();
        }
    }
}
