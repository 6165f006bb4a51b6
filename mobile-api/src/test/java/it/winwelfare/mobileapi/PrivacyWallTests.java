package it.winwelfare.mobileapi;

import static it.winwelfare.testing.SampleOrganisations.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.mobileapi.House.What;
import it.winwelfare.mobileapi.MarkedPurchases.Marked;
import it.winwelfare.money.Money;
import it.winwelfare.testing.HeardLog;
import it.winwelfare.testing.SecondLane;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The employer never learns which service, which provider or which relative. Purchases that bear words which nothing else bears are
 * sought in all that the company's HR and machine can reach; that the same search finds them where they may be seen shows that it can.
 */
@ApiTest
@SecondLane
class PrivacyWallTests {

    private static final Money PRICE = Money.cents(4_713);

    @Autowired
    private ListableBeanFactory context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private HouseBuilder houses;

    @Autowired
    private MarkedPurchases purchases;

    @Autowired
    private VoucherWorld valley;

    @Autowired
    private ApiWorld world;

    @Autowired
    private Users users;

    @Autowired
    private MachineClients machines;

    @Autowired
    private Client client;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MeterRegistry meters;

    private final HeardLog log = HeardLog.listen();

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    @Test
    void nothingThatTheEmployerReachesTellsOfAPurchase() throws Exception {
        House house = houses.build();
        Marked marked = purchases.in(house);
        books.settle();
        Reach reach = new Reach(Endpoint.of(context), marked.words(), named(house, marked));
        String pause = word();
        LoggerFactory.getLogger(getClass()).info("what the employer asks for begins: {}", pause);

        Caller visitor = new Caller(mvc, "VISITOR", null, null);
        Map<String, Set<String>> everybodys = reach.of(visitor, true);
        assertThat(reach.of(person(house, Role.COMPANY_HR), true)).as("HR").isEqualTo(everybodys);
        assertThat(everybodys).as("machine").containsAllEntriesOf(reach.of(machine(house), false));
        assertThat(found(reach, mailsTo(house))).as("mails").isEmpty();
        assertThat(found(reach, meters())).as("metrics").isEmpty();
        assertThat(found(reach, log.lines())).as("log").isEmpty();
        assertThat(everybodys.keySet())
                .as("the network's page alone names the provider, as it names all")
                .allMatch(address -> address.startsWith("/rete") || address.startsWith("/fornitori"));

        assertThat(log.lines()).as("the log is heard").anyMatch(line -> line.contains(pause));
        assertThat(meters()).as("metrics are read").anyMatch(meter -> meter.contains("jvm"));
        assertThat(mailsOf(marked.buyer())).as("mails are read").isNotEmpty();
        assertThat(all(reach.of(person(marked.buyer(), Role.EMPLOYEE), true)))
                .as("the employee sees it all")
                .containsExactlyInAnyOrderElementsOf(marked.words());
        assertThat(all(reach.of(person(marked.seller(), Role.PROVIDER), true)))
                .as("the provider sees whom it served")
                .containsExactlyInAnyOrderElementsOf(marked.words());
    }

    /** TUIR and GDPR alike: what four have spent would tell of one of them to who knows the other three. */
    @Test
    void whatFewerThanFiveHaveSpentIsNotTold() throws Exception {
        Employer employer = valley.employer();
        List<Buyer> buyers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            buyers.add(valley.buyer(employer));
        }
        valley.allocate(employer, Money.euros(200), valley.today().plusDays(30));
        Service service = valley.nursery(PRICE);
        UserView hr = People.with(users, new RoleIn(Role.COMPANY_HR, employer.id()));
        Caller browser = new Caller(mvc, "HR", SignedInBrowser.of(mvc, hr), null);
        String token = client.token(machines.create(employer.hr(), employer.id(), "Paghe " + word()));

        for (Buyer buyer : buyers.subList(0, 4)) {
            valley.buy(buyer, service);
            var funds = client.get(token, "/company/funds").is(200).json();
            assertThat(funds.at("/spent").isNull() || funds.at("/spent").isMissingNode())
                    .isTrue();
            assertThat(funds.at("/expiringSoon").isNull()
                            || funds.at("/expiringSoon").isMissingNode())
                    .isTrue();
            assertThat(funds.at("/allocated/cents").asLong()).isEqualTo(100_000);
        }
        assertThat(home(browser)).doesNotContain("188,52", "811,48", "47,13");
        valley.buy(buyers.getLast(), service);
        assertThat(client.get(token, "/company/funds").json().at("/spent/cents").asLong())
                .isEqualTo(23_565);
        assertThat(home(browser)).contains("235,65");
    }

    private String home(Caller browser) throws Exception {
        Endpoint home = Endpoint.of(context).stream()
                .filter(endpoint -> endpoint.pattern().equals("/azienda"))
                .findFirst()
                .orElseThrow();
        return browser.asks(home, "/azienda", Map.of(), null).raw().getContentAsString();
    }

    /** The company’s own ids, and those of the purchases, which HR may have seen over somebody’s shoulder. */
    private static House named(House house, Marked marked) {
        Map<What, String> ids = new EnumMap<>(house.ids());
        ids.putAll(marked.ids());
        return new House(house.users(), house.machine(), ids);
    }

    private Caller person(House house, Role role) throws Exception {
        return person(house.users().get(role), role);
    }

    private Caller person(UserView user, Role role) throws Exception {
        return new Caller(mvc, role.name(), SignedInBrowser.of(mvc, user), world.token(user));
    }

    private Caller machine(House house) throws Exception {
        return new Caller(mvc, "COMPANY_MACHINE", null, client.token(house.machine()));
    }

    private static Set<String> all(Map<String, Set<String>> found) {
        return found.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Reach reach, List<String> texts) {
        return texts.stream().flatMap(text -> reach.in(text).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** To HR's people, and to the company's own address. */
    private List<String> mailsTo(House house) {
        List<String> mails = new ArrayList<>(mailsOf(house.users().get(Role.COMPANY_HR)));
        mails.addAll(sql.sql("""
            SELECT CONCAT_WS(' ', m.subject, m.body, m.link, m.action)
            FROM notifications_mail m JOIN network_organisation o ON o.email = m.recipient WHERE o.id = ?
            """)
                .param(Ids.bytes(UUID.fromString(house.id(What.COMPANY))))
                .query(String.class)
                .list());
        return mails;
    }

    private List<String> mailsOf(UserView user) {
        return sql.sql("SELECT CONCAT_WS(' ', subject, body, link, action) FROM notifications_mail WHERE recipient = ?")
                .param(user.email().value())
                .query(String.class)
                .list();
    }

    private List<String> meters() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .map(Meter.Id::toString)
                .toList();
    }
}
