package it.winwelfare.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Sex;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Addressee;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Device;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.SignedInElsewhere;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.money.Money;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.operations.Gauges;
import it.winwelfare.vouchers.OfflineScanRefused;
import it.winwelfare.vouchers.VoucherDocuments;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VouchersExpired;
import it.winwelfare.vouchers.VouchersExpired.Ended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** The module of the mail alone, with the modules below it played: what it makes of the vouchers' events. */
@ApplicationModuleTest(extraIncludes = "embeddeddb")
@ActiveProfiles("test")
// On the database that all tests share: other modules' jobs and events are not this one's.
@TestPropertySource(
        properties = {
            "db-scheduler.enabled=false",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
class VoucherMailModuleTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 2);

    @MockitoBean
    private Gauges gauges;

    @MockitoBean
    private Employees employees;

    @MockitoBean
    private Users users;

    @MockitoBean
    private ExternalIdentities identities;

    @MockitoBean
    private Organisations organisations;

    @MockitoBean
    private VoucherDocuments documents;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    // Modulith lets all of a class's tests share one instance, so each test's own holder is made before it.
    private UserId holder;
    private EmployeeId employee;
    private String address;

    @BeforeEach
    void somebodyHoldsVouchers() {
        holder = UserId.next();
        employee = EmployeeId.next();
        address = Ids.next() + "@esempio.it";
        CodiceFiscale taxCode = CodiceFiscale.generate("Rossi", "Anna", LocalDate.of(1986, 11, 2), Sex.FEMALE, "A163");
        Employee anna = new Employee(
                employee,
                OrganisationId.next(),
                "1",
                taxCode,
                "Anna",
                "Rossi",
                null,
                "operai",
                "016004",
                holder,
                true,
                null);
        when(employees.byIds(any())).thenReturn(Map.of(employee, anna));
        when(users.addressees(any()))
                .thenReturn(Map.of(holder, new Addressee(new EmailAddress(address), Locale.ITALIAN)));
    }

    @Test
    void aBoughtVoucherIsToldToItsHolderOnceTheMoneyHasMoved(Scenario scenario) {
        VoucherIssued event = issued(Channel.PORTAL);
        scenario.publish(event)
                .andWaitForStateChange(this::subjects, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).hasSize(1));
        assertThat(sql.sql("SELECT occasion FROM notifications_mail WHERE recipient = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .isEqualTo("voucher-issued:" + event.voucher());
    }

    @Test
    void theSameFactToldTwiceIsOneMail(Scenario scenario) {
        VoucherIssued event = issued(Channel.PORTAL);
        VoucherIssued later = issued(Channel.PORTAL);
        transaction.executeWithoutResult(ignored -> {
            events.publishEvent(event);
            events.publishEvent(event);
        });
        scenario.publish(later)
                .andWaitForStateChange(this::subjects, found -> found.size() >= 2)
                .andVerify(found -> assertThat(found).hasSize(2));
    }

    @Test
    void aPurchaseThatWasTakenBackTellsNobody(Scenario scenario) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(issued(Channel.PORTAL));
            status.setRollbackOnly();
        });
        scenario.publish(issued(Channel.PORTAL))
                .andWaitForStateChange(this::subjects, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).hasSize(1));
    }

    @Test
    void theDemosInventedPastTellsNobody(Scenario scenario) {
        transaction.executeWithoutResult(ignored -> events.publishEvent(issued(Channel.DEMO)));
        scenario.publish(issued(Channel.PORTAL))
                .andWaitForStateChange(this::subjects, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).hasSize(1));
    }

    @Test
    void eachOfManyVouchersThatEndedTogetherIsToldOnce(Scenario scenario) {
        List<Ended> ended = List.of(
                new Ended(VoucherId.next(), employee, Money.euros(50)),
                new Ended(VoucherId.next(), employee, Money.euros(70)));
        VouchersExpired event = new VouchersExpired(Actor.system("vouchers.expiry"), ended);
        transaction.executeWithoutResult(ignored -> events.publishEvent(event));
        scenario.publish(event)
                .andWaitForStateChange(this::subjects, found -> found.size() >= 2)
                .andVerify(found -> assertThat(found).hasSize(2));
        assertThat(sql.sql("SELECT occasion FROM notifications_mail WHERE recipient = ?")
                        .param(address)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "voucher-expired:" + ended.getFirst().voucher(),
                        "voucher-expired:" + ended.getLast().voucher());
    }

    @Test
    void ofADaysRefusedScansTheProviderIsToldOnceInItsPersonsLanguage(Scenario scenario) {
        OrganisationId provider = OrganisationId.next();
        when(users.localeOf(holder)).thenReturn(Locale.ENGLISH);
        when(organisations.find(provider))
                .thenReturn(new Organisation(
                        provider,
                        "Il Girotondo",
                        OrganisationKind.SOCIAL_COOPERATIVE_A,
                        null,
                        null,
                        "016004",
                        null,
                        address,
                        null,
                        null));
        transaction.executeWithoutResult(ignored -> {
            events.publishEvent(refused(provider));
            events.publishEvent(refused(provider));
        });
        transaction.executeWithoutResult(status -> {
            events.publishEvent(refused(OrganisationId.next()));
            status.setRollbackOnly();
        });
        scenario.publish(issued(Channel.PORTAL))
                .andWaitForStateChange(this::subjects, found -> found.size() >= 2)
                .andVerify(
                        found -> assertThat(found).hasSize(2).contains("A scan made without network was not accepted"));
    }

    @Test
    void aSignInFromAnotherDeviceIsToldWithWhenAndWhich(Scenario scenario) {
        scenario.publish(new SignedInElsewhere(
                        holder,
                        new EmailAddress(address),
                        "Anna",
                        Locale.ITALIAN,
                        Instant.parse("2026-03-12T13:05:00Z"),
                        new Device("Firefox", "Android")))
                .andWaitForStateChange(this::subjects, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).containsExactly("Un accesso da un dispositivo nuovo"));
        assertThat(sql.sql("SELECT CONCAT_WS(' ', body, link) FROM notifications_mail WHERE recipient = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .contains("Anna", "12 marzo 2026, 14:05", "Firefox, Android", "cambia la password", "/account/accessi");
    }

    @Test
    void aDeviceThatSaysNothingOfItselfIsToldSo(Scenario scenario) {
        scenario.publish(new SignedInElsewhere(
                        holder,
                        new EmailAddress(address),
                        "Anna",
                        Locale.ENGLISH,
                        Instant.parse("2026-03-12T13:05:00Z"),
                        new Device(null, null)))
                .andWaitForStateChange(this::subjects, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).containsExactly("A sign-in from a new device"));
    }

    private OfflineScanRefused refused(OrganisationId provider) {
        Actor by = new Actor(holder, "Anna Rossi", Set.of(), new Origin(Channel.PORTAL, null));
        Instant scanned = Instant.parse("2026-11-02T09:00:00Z");
        return new OfflineScanRefused(by, Ids.next(), null, provider, "voucher-already-used", "web-1", scanned);
    }

    private VoucherIssued issued(Channel channel) {
        Actor by = new Actor(holder, "Anna Rossi", Set.of(), new Origin(channel, null));
        Money price = Money.euros(120);
        return new VoucherIssued(
                by,
                VoucherId.next(),
                employee,
                OrganisationId.next(),
                price,
                price,
                Money.ZERO,
                LAST_DAY,
                Instant.parse("2026-11-02T09:00:00Z"));
    }

    private List<String> subjects() {
        return sql.sql("SELECT subject FROM notifications_mail WHERE recipient = ?")
                .param(address)
                .query(String.class)
                .list();
    }
}
