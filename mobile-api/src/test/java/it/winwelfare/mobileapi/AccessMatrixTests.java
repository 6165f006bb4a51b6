package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.web.FilterDoors;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.identity.internal.web.StatedRules.Rule;
import it.winwelfare.mobileapi.Caller.End;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every endpoint of the running platform, asked by every role, for what is its own and for what is another’s. Who may is stated once,
 * where it is decided: in the portal’s paths and in the scopes of the API’s operations. What is asked in vain writes nothing.
 */
@ApiTest
class AccessMatrixTests {

    /** Filters of ours that look at every request and answer none but by refusing it. Whoever adds one has to say here that it is such. */
    private static final Set<String> PASSING = Set.of(
            "ApiCallers",
            "BodyLimit",
            "ErrorAnswers",
            "LimitGates",
            "RequestIds",
            "SessionCheck",
            "SurfaceGate",
            "UnreadableRequests");

    /** What changes or ends one’s own account or session comes last, since everything else needs it. */
    private static final Comparator<Endpoint> GENTLE_FIRST = Comparator.<Endpoint, Boolean>comparing(e -> !e.reads())
            .thenComparing(e -> e.pattern().equals("/esci"))
            .thenComparing(
                    e -> e.pattern().matches(".*/(togli|revoca|ritira|annulla|uscita|sospendi|cancellation|undo)"))
            .thenComparing(e -> e.pattern().startsWith("/account"));

    /** Asked for without a fault, or without a password or a provider before, these have nothing to show. */
    private static final Set<String> IN_BETWEEN = Set.of(
            "/error",
            "/accedi",
            "/accedi/codice",
            "/accedi/passkey",
            "/accedi/identita",
            "/accedi/identita/annulla",
            "/accedi/da/{provider}",
            "/esci");

    /** Ids and texts as no form has them: accents and emoji where the database keeps plain letters, what is no text, a number. */
    private static final List<String> ODD = List.of("perché👵", "0", "a'\"\\%_");

    /** Repeats the id of its own address and reads nothing; the form that it shows is refused. */
    private static final String ONLY_ASKS = "GET /fornitore/cassa/annulla/{redemption}";

    @Autowired
    private ListableBeanFactory context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private HouseBuilder houses;

    @Autowired
    private ApiWorld world;

    @Autowired
    private Client client;

    @Autowired
    private Books books;

    private final ApiSpec spec = ApiSpec.read();
    private List<Endpoint> endpoints;
    private House ours;

    @BeforeEach
    void aHouse() {
        endpoints = Endpoint.of(context);
        ours = houses.build();
    }

    @Test
    void everyEndpointSaysWhoMayAskForIt() {
        assertThat(endpoints).hasSizeGreaterThan(150);
        assertThat(endpoints.stream().filter(endpoint -> endpoint.rule().isEmpty()))
                .as("closed to everybody, because neither Paths nor @Scoped name them")
                .isEmpty();
        assertThat(endpoints.stream().filter(endpoint -> !Addresses.knows(endpoint.pattern())))
                .as("say in Addresses whose ids stand there, so that another's can be tried")
                .isEmpty();
    }

    /** Signing in and out is done by filters, which Spring MVC knows nothing of. */
    @Test
    void everyFilterThatAnswersIsAnEndpointToo() {
        assertThat(endpoints)
                .extracting(Endpoint::toString)
                .contains(
                        "POST /accedi (filter)",
                        "POST /accedi/codice (filter)",
                        "POST /accedi/passkey (filter)",
                        "GET /accedi/con/{provider} (filter)",
                        "GET /accedi/da/{provider} (filter)",
                        "POST /webauthn/register (filter)",
                        "POST /esci (filter)");
        assertThat(FilterDoors.withoutAddress(context))
                .as("filters that hold no address that could be found")
                .isEqualTo(PASSING);
    }

    @Test
    void whoMayNotIsTurnedAwayAndNothingIsWritten() throws Exception {
        Map<@Nullable Role, Caller> callers = callers(ours);
        List<String> faults = new ArrayList<>();
        int asked = 0;
        Books.Watch watch = books.watch();
        for (Endpoint endpoint : endpoints) {
            for (Map.Entry<@Nullable Role, Caller> caller : callers.entrySet()) {
                if (!may(caller.getKey(), endpoint)) {
                    End end = caller.getValue().asks(endpoint, Addresses.of(endpoint.pattern(), ours), Map.of(), null);
                    asked++;
                    if (!end.isTurnedAway()) {
                        faults.add(caller.getValue() + " " + endpoint + ": " + end);
                    }
                }
            }
            faults.addAll(watch.asked(endpoint));
        }
        faults.addAll(watch.look());
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(700);
    }

    @Test
    void whoMayComesIn() throws Exception {
        List<String> faults = new ArrayList<>();
        Map<@Nullable Role, Caller> callers = callers(ours);
        for (Endpoint endpoint : endpoints.stream().sorted(GENTLE_FIRST).toList()) {
            for (Map.Entry<@Nullable Role, Caller> caller : callers.entrySet()) {
                if (may(caller.getKey(), endpoint)) {
                    End end = caller.getValue().asks(endpoint, Addresses.of(endpoint.pattern(), ours), Map.of(), null);
                    boolean found = end.status() < 400 || !endpoint.reads() || !Addresses.belongs(endpoint.pattern());
                    if (!IN_BETWEEN.contains(endpoint.pattern()) && !(end.isLetIn() && found)) {
                        faults.add(caller.getValue() + " " + endpoint + ": " + end);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The forms are sent as the own pages show them, so that nothing but the id can be the reason. */
    @Test
    void whatIsAnothersIsClosedAndNothingIsWritten() throws Exception {
        House theirs = houses.build();
        Map<@Nullable Role, Caller> callers = callers(ours);
        Map<Role, PageForms> forms = forms(callers);
        List<String> faults = new ArrayList<>();
        int asked = 0;
        Books.Watch watch = books.watch();
        for (Role role :
                EnumSet.of(Role.EMPLOYEE, Role.COMPANY_HR, Role.PROVIDER, Role.ALLIANCE, Role.COMPANY_MACHINE)) {
            for (Endpoint endpoint : endpoints) {
                if (isOwned(endpoint) && may(role, endpoint)) {
                    Map<String, String> fields = new LinkedHashMap<>(endpoint.needed());
                    fields.putAll(forms.get(role).to(Addresses.of(endpoint.pattern(), ours)));
                    End end = callers.get(role)
                            .asks(
                                    endpoint,
                                    Addresses.of(endpoint.pattern(), theirs),
                                    fields,
                                    spec.soundBody(endpoint.method(), endpoint.pattern()));
                    asked++;
                    if (!end.isClosed()) {
                        faults.add(role + " " + endpoint + " with " + fields.keySet() + ": " + end);
                    }
                    faults.addAll(watch.asked(role + " " + endpoint));
                }
            }
        }
        faults.addAll(watch.look());
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(45);
    }

    /** The pages too are asked by scripts: with ids that are none, and with texts in all their fields. */
    @Test
    void oddIdsAndTextsMakeNothingFail() throws Exception {
        List<String> faults = new ArrayList<>();
        Map<@Nullable Role, Caller> callers = callers(ours);
        for (Endpoint endpoint : endpoints.stream().sorted(GENTLE_FIRST).toList()) {
            for (Map.Entry<@Nullable Role, Caller> caller : callers.entrySet()) {
                if (may(caller.getKey(), endpoint) && !IN_BETWEEN.contains(endpoint.pattern())) {
                    for (String odd : ODD) {
                        String address = Addresses.with(endpoint.pattern(), odd) + "?" + endpoint.query(odd);
                        End end = caller.getValue().asks(endpoint, address, Map.of(), null);
                        if (end.status() >= 500) {
                            faults.add(caller.getValue() + " " + endpoint + " of " + odd + ": " + end);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isOwned(Endpoint endpoint) {
        return Addresses.belongs(endpoint.pattern())
                && !endpoint.toString().equals(ONLY_ASKS)
                && endpoint.rule().stream().noneMatch(Rule::visitors);
    }

    private static boolean may(@Nullable Role role, Endpoint endpoint) {
        return endpoint.rule()
                .filter(rule -> rule.visitors() || role != null && rule.roles().contains(role))
                .isPresent();
    }

    /** The forms that each role finds on its own pages. */
    private Map<Role, PageForms> forms(Map<@Nullable Role, Caller> callers) throws Exception {
        Map<Role, PageForms> forms = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            PageForms found = new PageForms();
            forms.put(role, found);
            for (Endpoint endpoint : endpoints) {
                if (endpoint.reads() && !endpoint.isOfTheApi() && callers.containsKey(role) && may(role, endpoint)) {
                    String address = Addresses.of(endpoint.pattern(), ours);
                    End end = callers.get(role).asks(endpoint, address, Map.of(), null);
                    if (String.valueOf(end.raw().getContentType()).startsWith("text/html")) {
                        found.read(address, end.raw().getContentAsString());
                    }
                }
            }
        }
        return forms;
    }

    /** A visitor, everybody of the house, and its machine, which sends its token to the pages too. */
    private Map<@Nullable Role, Caller> callers(House house) throws Exception {
        Map<@Nullable Role, Caller> callers = new LinkedHashMap<>();
        callers.put(null, new Caller(mvc, "VISITOR", null, null));
        for (Role role : Stream.of(Role.values()).filter(Role::isForPeople).toList()) {
            callers.put(role, person(role, house));
        }
        callers.put(Role.COMPANY_MACHINE, new Caller(mvc, "COMPANY_MACHINE", null, client.token(house.machine())));
        return callers;
    }

    /** A person with a browser and the app. */
    private Caller person(Role role, House house) throws Exception {
        UserView user = house.users().get(role);
        return new Caller(mvc, role.name(), SignedInBrowser.of(mvc, user), world.token(user));
    }
}
