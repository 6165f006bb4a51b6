package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import it.winwelfare.identity.Role;
import it.winwelfare.mobileapi.ApiSpec.Operation;
import it.winwelfare.mobileapi.RequestMill.Wanted;
import it.winwelfare.mobileapi.web.Scoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of docs/openapi.yaml is sent what its schema allows and what no sound client sends. None fails, each refusal is a
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

    @Autowired
    private MockMvc mvc;

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
            MockHttpServletResponse answer = answer(operation, wanted);
            since.add(wanted);
            if (answer.getStatus() >= 400) {
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

    private MockHttpServletResponse answer(Operation operation, Wanted wanted) throws Exception {
        MockHttpServletRequestBuilder asked = request(wanted.method(), URI.create(wanted.path()));
        operation.scopes().stream()
                .map(Scoped.HOLDERS::get)
                .findFirst()
                .filter(holder -> !wanted.headers().containsKey("Authorization"))
                .ifPresent(holder -> asked.header("Authorization", "Bearer " + tokens.get(holder)));
        wanted.headers().forEach(asked::header);
        if (wanted.body() != null) {
            asked.content(wanted.body());
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    /** What is wrong with a refusal. */
    private static Optional<String> fault(Wanted wanted, MockHttpServletResponse answer) throws Exception {
        int status = answer.getStatus();
        if (status >= 500) {
            return Optional.of("failed with " + status);
        }
        String type = String.valueOf(answer.getContentType());
        if (!type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
            return Optional.of(status + " is no problem but " + type + " " + answer.getErrorMessage());
        }
        if (wanted.method().equals(HttpMethod.HEAD)) {
            return Optional.empty();
        }
        JsonNode problem = JSON.readTree(answer.getContentAsByteArray());
        String code = problem.at("/code").asString();
        boolean whole = problem.at("/type").asString().equals("https://winwelfare.it/problemi/" + code)
                && !problem.at("/title").asString().isBlank()
                && problem.at("/status").asInt() == status
                && code.matches("[a-z][a-z0-9-]+");
        return whole ? Optional.empty() : Optional.of("not a whole problem: " + problem);
    }
}
