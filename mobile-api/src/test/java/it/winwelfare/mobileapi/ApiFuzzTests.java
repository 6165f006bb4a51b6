package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Role;
import it.winwelfare.mobileapi.ApiSpec.Operation;
import it.winwelfare.mobileapi.RequestMill.Wanted;
import it.winwelfare.mobileapi.Wire.Answer;
import it.winwelfare.mobileapi.web.Scoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of docs/openapi.yaml is sent, over a connection, what its schema allows and what no sound client sends. None fails, each refusal is a
 * problem, and what was refused has written nothing. A run is said again with {@code -Dwin.fuzz.seed=}.
 */
@ApiTest
class ApiFuzzTests {

    private static final String SEED = "win.fuzz.seed";
    private static final int SOUND = 4;
    private static final int BROKEN = 44;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private HouseBuilder houses;

    @Autowired
    private ApiWorld world;

    @Autowired
    private Client client;

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private final ApiSpec spec = ApiSpec.read();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final List<String> faults = new ArrayList<>();
    private int refused;
    private int accepted;

    @Test
    void nothingMakesItFailAndWhatIsRefusedWritesNothing() throws Exception {
        // The same requests at each build, so that a red build is somebody's change; other seeds by hand.
        long seed = Long.getLong(SEED, 20_261_122);
        LoggerFactory.getLogger(ApiFuzzTests.class).info("requests of seed {}: -D{}={}", seed, SEED, seed);
        House house = houses.build();
        house.users().forEach((role, user) -> tokens.put(role, world.token(user)));
        tokens.put(Role.COMPANY_MACHINE, client.token(house.machine()));
        RequestMill mill = new RequestMill(spec, seed, pattern -> Addresses.of(pattern, house));

        for (Operation operation : spec.operations()) {
            send(operation, mill);
        }
        assertThat(faults).as("-D%s=%s", SEED, seed).isEmpty();
        assertThat(refused).isGreaterThan(500);
        assertThat(accepted).isGreaterThan(100);
    }

    private void send(Operation operation, RequestMill mill) throws Exception {
        books.settle();
        Map<String, Long> before = books.sums();
        List<Wanted> since = new ArrayList<>();
        for (int i = 0; i < SOUND + BROKEN; i++) {
            Wanted wanted = i < SOUND ? mill.sound(operation) : mill.broken(operation);
            Answer answer = new Wire(port).send(signedIn(operation, wanted));
            since.add(wanted);
            if (answer.status() >= 400) {
                refused++;
                fault(wanted, answer).ifPresent(fault -> faults.add(fault + ": " + wanted));
            } else {
                accepted++;
                if (!wanted.method().equals(HttpMethod.GET)) {
                    books.settle();
                    since.clear();
                    before = books.sums();
                }
            }
        }
        Books.differences(before, books.sums()).forEach(table -> faults.add(table + " changed by one of " + since));
    }

    private Wanted signedIn(Operation operation, Wanted wanted) {
        return operation.scopes().stream()
                .map(Scoped.HOLDERS::get)
                .findFirst()
                .filter(holder -> !wanted.headers().containsKey("Authorization"))
                .map(holder -> wanted.with("Authorization", "Bearer " + tokens.get(holder)))
                .orElse(wanted);
    }

    /** What is wrong with a refusal. */
    private static Optional<String> fault(Wanted wanted, Answer answer) throws Exception {
        int status = answer.status();
        // Of a way to send that it does not know HTTP itself lets a server say so (RFC 9112, section 6.1).
        boolean unknownCoding = status == 501 && wanted.headers().containsKey("Transfer-Encoding");
        if (status >= 500 && !unknownCoding) {
            return Optional.of("failed with " + status);
        }
        if (!answer.type().startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
            return Optional.of("no problem but " + answer);
        }
        if (wanted.method().equals(HttpMethod.HEAD)) {
            return Optional.empty();
        }
        JsonNode problem = JSON.readTree(answer.body());
        String code = problem.at("/code").asString();
        boolean whole = problem.at("/type").asString().equals("https://winwelfare.it/problemi/" + code)
                && !problem.at("/title").asString().isBlank()
                && problem.at("/status").asInt() == status
                && code.matches("[a-z][a-z0-9-]+");
        return whole ? Optional.empty() : Optional.of("not a whole problem: " + problem);
    }
}
