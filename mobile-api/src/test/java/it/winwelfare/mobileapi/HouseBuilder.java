package it.winwelfare.mobileapi;

import static it.winwelfare.testing.SampleOrganisations.word;

import it.winwelfare.companies.Plans;
import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Tills;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.limits.Guesses;
import it.winwelfare.mobileapi.House.What;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.programmes.Projects;
import it.winwelfare.settlement.Statements;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.OfflineScan;
import it.winwelfare.vouchers.OfflineScans;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Allocations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Builds houses by the domain’s own commands. */
final class HouseBuilder {

    /** More than any counter takes. */
    private static final int WRONG_CODES = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private VoucherWorld world;

    @Autowired
    private Users users;

    @Autowired
    private Plans plans;

    @Autowired
    private Allocations allocations;

    @Autowired
    private BankTransfers transfers;

    @Autowired
    private EmployeeImports imports;

    @Autowired
    private MachineClients machines;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Projects projects;

    @Autowired
    private JoinRequests joinRequests;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private Statements statements;

    @Autowired
    private Guesses guesses;

    @Autowired
    private Tills tills;

    @Autowired
    private OfflineScans offline;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private UserView ambito;
    private UserView ats;

    House build() {
        Map<Role, UserView> people = new EnumMap<>(Role.class);
        Map<What, String> ids = new EnumMap<>(What.class);
        Employer employer = world.employer();
        Buyer buyer = world.buyer(employer);
        world.allocate(employer, Money.euros(1_000), world.today().plusYears(1));
        MachineClients.Created machine = company(employer, people, ids);
        people.put(Role.EMPLOYEE, users.find(buyer.actor().requireUser()));
        ids.put(What.EMPLOYEE, buyer.id().toString());
        ids.put(What.RELATIVE, buyer.child().toString());
        alliance(employer, people, ids);
        purchases(buyer, people, ids);
        network(people);
        return new House(people, machine, ids);
    }

    private MachineClients.Created company(Employer employer, Map<Role, UserView> people, Map<What, String> ids) {
        Actor hr = employer.hr();
        ids.put(What.COMPANY, employer.id().toString());
        team(employer.id(), Role.COMPANY_HR, people, ids, What.HR, What.HR_INVITED);
        var plan = plans.of(hr, employer.id()).getFirst();
        ids.put(What.PLAN, plan.id().toString());
        ids.put(What.ALLOCATION, allocations.of(hr, plan.id()).getFirst().id().toString());
        ids.put(What.TRANSFER, transfers.of(hr, employer.id()).getFirst().id().toString());
        ids.put(
                What.IMPORT,
                imports.upload(
                                hr,
                                employer.id(),
                                "organico.csv",
                                SamplePeople.csv(700_000, 2).getBytes(StandardCharsets.UTF_8))
                        .toString());
        MachineClients.Created machine = machines.create(hr, employer.id(), "Paghe " + word());
        ids.put(What.MACHINE, machine.clientId());
        return machine;
    }

    private void alliance(Employer employer, Map<Role, UserView> people, Map<What, String> ids) {
        Line line = world.line(employer, Money.euros(5_000), 30, Money.euros(400));
        Alliance alliance = alliances.find(line.alliance());
        ids.put(What.LINE, line.id().toString());
        ids.put(What.ALLIANCE, alliance.id().toString());
        ids.put(What.ALLIANCE_SLUG, alliance.slug());
        ids.put(What.LEAD, alliance.lead().toString());
        ids.put(What.PROJECT, projects.of(alliance.id()).getFirst().id().toString());
        team(alliance.lead(), Role.ALLIANCE, people, ids, What.DIRECTOR, What.DIRECTOR_INVITED);
        ids.put(
                What.JOIN_REQUEST,
                joinRequests
                        .submit(SampleOrganisations.joinForm(Applicant.COMPANY))
                        .toString());
    }

    /** One voucher waits, one was taken two months ago and is settled, one today. */
    private void purchases(Buyer buyer, Map<Role, UserView> people, Map<What, String> ids) {
        Service service = world.nursery(Money.euros(50));
        OrganisationId provider = service.shop().id();
        ids.put(What.PROVIDER, provider.toString());
        ids.put(What.OFFER, service.offer().toString());
        ids.put(What.OFFER_VERSION, service.version().id().toString());
        team(provider, Role.PROVIDER, people, ids, What.SELLER, What.SELLER_INVITED);
        ids.put(What.COUNTER_LOCK, lock(provider, ids.get(What.SELLER)));
        ids.put(What.TILL, till(provider, people.get(Role.PROVIDER)));
        ids.put(What.SCAN_CONFLICT, conflict(service));
        ids.put(What.VOUCHER, world.buy(buyer, service).voucher().toString());
        RedemptionReceipt old = take(service, world.buy(buyer, service));
        var month = YearMonth.from(world.today()).minusMonths(2);
        transaction.executeWithoutResult(status -> sql.sql("UPDATE voucher_redemption SET redeemed_at = ? WHERE id = ?")
                .param(month.atDay(15).atStartOfDay())
                .param(Ids.bytes(old.redemption().value()))
                .update());
        statements.close(world.backOffice(), month);
        ids.put(
                What.STATEMENT,
                statements.of(service.shop().person(), provider).getFirst().id().toString());
        ids.put(
                What.REDEMPTION,
                take(service, world.buy(buyer, service)).redemption().toString());
    }

    /** A colleague at the counter guesses codes until the counter is locked. */
    private String lock(OrganisationId provider, String person) {
        UserId user = UserId.parse(person);
        Actor guesser = users.actorOf(user, new Origin(Channel.API, null));
        for (int i = 0; i < WRONG_CODES; i++) {
            guesses.wrong(guesser, provider);
        }
        return sql.sql("SELECT id FROM limits_lock WHERE user_id = ?")
                .param(Ids.bytes(user.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)).toString())
                .single();
    }

    /** A till sends a scan that is no voucher. */
    private String conflict(Service service) {
        Actor seller = service.shop().person();
        OrganisationId provider = service.shop().id();
        offline.decide(
                seller, provider, "till-1", List.of(new OfflineScan("scan-" + word(), Instant.now(), "nonsense")));
        return offline.conflicts(seller, provider, null).items().getFirst().id().toString();
    }

    /** A till without a keyboard asks, and is allowed. */
    private String till(OrganisationId provider, UserView seller) {
        try {
            String asked = mvc.perform(MockMvcRequestBuilders.post("/oauth2/device_authorization")
                            .param("client_id", "win-scanner")
                            .param("scope", "redeem statement"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            String code = JSON.readTree(asked).get("user_code").asString();
            mvc.perform(MockMvcRequestBuilders.post("/attiva/consenti")
                    .session(SignedInBrowser.of(mvc, seller))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .param("code", code)
                    .param("label", "Cassa " + word()));
            Actor person = users.actorOf(seller.id(), new Origin(Channel.PORTAL, null));
            return tills.list(person, provider).getFirst().id().toString();
        } catch (Exception fault) {
            throw new IllegalStateException("no till could be connected", fault);
        }
    }

    private RedemptionReceipt take(Service service, PurchaseReceipt voucher) {
        return redemptions.redeem(service.shop().person(), world.scan(service, voucher, "scan-" + word()));
    }

    /** Somebody who signs in, a colleague, and somebody who was invited. */
    private void team(
            OrganisationId of,
            Role role,
            Map<Role, UserView> people,
            Map<What, String> ids,
            What colleague,
            What invited) {
        RoleIn there = new RoleIn(role, of);
        people.put(role, People.with(users, there));
        ids.put(colleague, People.with(users, there).id().toString());
        ids.put(
                invited,
                users.invite(
                                world.backOffice(),
                                new Invite(People.address(), "Ada Prova", role, of, null, Locale.ITALIAN))
                        .toString());
    }

    private void network(Map<Role, UserView> people) {
        if (ambito == null) {
            ambito = People.with(users, Role.AMBITO);
            ats = People.with(users, Role.ATS);
        }
        people.put(Role.AMBITO, ambito);
        people.put(Role.ATS, ats);
    }
}
