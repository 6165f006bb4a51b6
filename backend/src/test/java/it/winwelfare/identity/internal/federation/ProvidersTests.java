package it.winwelfare.identity.internal.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.winwelfare.identity.IdentityProvider;
import it.winwelfare.identity.IdentityTrouble;
import it.winwelfare.vouchers.SetClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** How often a provider is asked about itself, above all one that is down: people wait meanwhile. */
class ProvidersTests {

    private static final String ID = "prova";
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(30);

    private final SetClock clock = new SetClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean down = new AtomicBoolean();
    private HttpServer server;
    private Providers providers;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::answer);
        server.start();
        providers = new Providers(
                new FederationProperties(
                        Map.of(
                                ID,
                                new FederationProperties.Provider(
                                        new FederationProperties.Name("Prova", ""),
                                        issuer(),
                                        "win",
                                        null,
                                        List.of("openid"),
                                        "fiscal_number",
                                        List.of(),
                                        List.of(),
                                        IdentityProvider.Kind.PLAIN)),
                        LEFT_ALONE_FOR),
                new MockEnvironment().withProperty("win.base-url", "https://win.example"),
                clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void oneThatAnswersIsAskedOnceAnHour() {
        KnownProvider first = providers.known(ID);
        clock.pass(AN_HOUR.minusSeconds(1));
        assertThat(providers.known(ID)).isSameAs(first);
        clock.pass(Duration.ofSeconds(1));
        assertThat(providers.known(ID)).isNotSameAs(first);
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneThatIsDownIsAskedOnceInAWhileAndNobodyElseWaits() {
        down.set(true);
        for (int person = 0; person < 20; person++) {
            isUnreachable();
        }
        assertThat(asked).hasValue(1);

        clock.pass(LEFT_ALONE_FOR);
        isUnreachable();
        isUnreachable();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatItSaidBeforeIsGoodWhileItIsDownAndCostsNobodyAWait() {
        KnownProvider before = providers.known(ID);
        clock.pass(AN_HOUR);
        down.set(true);
        for (int person = 0; person < 20; person++) {
            assertThat(providers.known(ID)).isSameAs(before);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneThatIsBackIsUsedAgain() {
        down.set(true);
        isUnreachable();
        down.set(false);
        isUnreachable();
        clock.pass(LEFT_ALONE_FOR);
        KnownProvider back = providers.known(ID);
        clock.pass(LEFT_ALONE_FOR);
        assertThat(providers.known(ID)).isSameAs(back);
        assertThat(asked).hasValue(2);
    }

    private void isUnreachable() {
        assertThatThrownBy(() -> providers.known(ID))
                .isInstanceOfSatisfying(
                        FederationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityTrouble.UNREACHABLE));
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] body = """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["ES256"]}
                """.formatted(issuer()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(down.get() ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
