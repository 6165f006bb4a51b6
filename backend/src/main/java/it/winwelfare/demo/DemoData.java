package it.winwelfare.demo;

import it.winwelfare.identifiers.PartitaIva;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.territory.Municipalities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo data at the first start and tells the logins at every start.
 *
 * <p>One random generator with a fixed seed decides everything, so that each run makes the same people, offers and history, counted
 * back from the day of the first start.
 */
@Component
@Profile("demo")
@Order(1)
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final long SEED = 1479;
    private static final int MONTHS = 5;
    private static final int TELL_EVERY_PERCENT = 20;
    private static final Set<String> SHOWN = Set.of("Giulia Bonomi", "Marco Carrara");

    private final DemoNetwork network;
    private final DemoCompanies companies;
    private final DemoPeople people;
    private final DemoProviders providers;
    private final DemoHistory history;
    private final DemoLogins logins;
    private final JoinRequests joinRequests;
    private final Municipalities municipalities;
    private final TravellingClock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DemoData(
            DemoNetwork network,
            DemoCompanies companies,
            DemoPeople people,
            DemoProviders providers,
            DemoHistory history,
            DemoLogins logins,
            JoinRequests joinRequests,
            Municipalities municipalities,
            TravellingClock clock,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.network = network;
        this.companies = companies;
        this.people = people;
        this.providers = providers;
        this.history = history;
        this.logins = logins;
        this.joinRequests = joinRequests;
        this.municipalities = municipalities;
        this.clock = clock;
        this.sql = sql;
        this.transaction = transaction;
    }

    private enum State {
        NONE,
        BEGUN,
        COMPLETE
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (state()) {
            case NONE -> make();
            case BEGUN ->
                throw new IllegalStateException("the demo data were begun at an earlier start and not finished:"
                        + " delete the folder data/ (or the demo database) and start again");
            case COMPLETE -> log.info("the demo data are here already");
        }
        logins.all()
                .forEach(login -> log.info(
                        "demo login: {} ({}, {}), password {}",
                        login.email(),
                        login.role(),
                        login.organisation(),
                        DemoLogins.PASSWORD));
    }

    private State state() {
        return sql.sql("SELECT state FROM demo_state WHERE one = 1")
                .query((row, n) -> State.valueOf(row.getString("state")))
                .optional()
                .orElse(State.NONE);
    }

    private void become(State state) {
        transaction.executeWithoutResult(status -> sql.sql(
                        "INSERT INTO demo_state (one, state) VALUES (1, ?) ON DUPLICATE KEY UPDATE state = VALUES(state)")
                .param(state.name())
                .update());
    }

    private void make() {
        Instant begun = Clock.systemUTC().instant();
        LocalDate today = BusinessTime.today(clock);
        LocalDate from = today.minusMonths(MONTHS).withDayOfMonth(1);
        become(State.BEGUN);
        try {
            Random random = new Random(SEED);
            clock.travelTo(BusinessTime.startOf(from.minusDays(40)).plus(Duration.ofHours(9)));
            DemoNetwork.Made rete = network.make(from.minusDays(40));
            tell("the Rete with its eight Alleanze", begun);
            List<DemoProviders.Made> sellers = providers.makeProviders(rete, from.minusDays(40));
            List<DemoProviders.Live> offers = providers.makeOffers(rete.ambito(), sellers, random);
            tell(sellers.size() + " providers with " + offers.size() + " offers", begun);
            clock.travelTo(BusinessTime.startOf(from).plus(Duration.ofHours(6)));
            List<DemoCompanies.Made> employers = companies.makeCompanies(rete, from.minusDays(20));
            List<DemoPeople.Buyer> buyers = new ArrayList<>();
            DemoNames names = new DemoNames(random);
            for (DemoCompanies.Made company : employers) {
                buyers.addAll(people.make(company, names, random));
                companies.giveMoney(rete.ambito(), company, from);
                tell(company.employees() + " people of " + company.name(), begun);
            }
            history.live(from, today, buyers, offers, random, new Progress(begun));
            clock.travelTo(BusinessTime.startOf(today).minus(Duration.ofHours(14)));
            providers.leaveWorkOnTheDesk(rete.ambito(), sellers, offers);
            companies.draftNextPlan(employers.getLast(), today);
            history.leaveVouchersToUse(
                    buyers.stream()
                            .filter(buyer -> SHOWN.contains(buyer.actor().name()))
                            .toList(),
                    cheapest(offers, sellers.subList(0, 2)),
                    today);
            leaveJoinRequests();
        } finally {
            clock.comeBack();
        }
        become(State.COMPLETE);
        tell("the demo data are complete", begun);
    }

    /** Tells every fifth of the history. */
    private final class Progress implements IntConsumer {
        private final Instant begun;
        private int told;

        private Progress(Instant begun) {
            this.begun = begun;
        }

        @Override
        public void accept(int percent) {
            if (percent >= told + TELL_EVERY_PERCENT) {
                told = percent;
                tell("history " + percent + " %", begun);
            }
        }
    }

    private static void tell(String what, Instant begun) {
        long seconds = Duration.between(begun, Clock.systemUTC().instant()).toSeconds();
        log.info("demo data: {} ({} s)", what, seconds);
    }

    /** Of each seller the offer that costs least. */
    private static List<DemoProviders.Live> cheapest(
            List<DemoProviders.Live> offers, List<DemoProviders.Made> sellers) {
        return sellers.stream()
                .flatMap(seller -> offers.stream()
                        .filter(offer -> offer.provider().equals(seller))
                        .min(Comparator.comparing(DemoProviders.Live::price))
                        .stream())
                .toList();
    }

    private void leaveJoinRequests() {
        ask(Applicant.COMPANY, "Tessitura Valgandino Srl", OrganisationKind.COMPANY, "Gandino", 64, 1);
        ask(Applicant.COMPANY, "Officine Meccaniche Bonomelli Spa", OrganisationKind.COMPANY, "Cene", 112, 2);
        ask(
                Applicant.PROVIDER,
                "Cooperativa sociale Nuovi Orizzonti",
                OrganisationKind.SOCIAL_COOPERATIVE_A,
                "Vertova",
                null,
                3);
        ask(Applicant.BODY, "Comune di Ranica", OrganisationKind.PUBLIC_BODY, "Ranica", null, 4);
    }

    private void ask(
            Applicant applicant,
            String name,
            OrganisationKind kind,
            String municipality,
            @Nullable Integer employees,
            int number) {
        String istat = municipalities
                .byName(municipality)
                .orElseThrow(() -> new IllegalStateException("no such municipality: " + municipality))
                .istat();
        joinRequests.submit(new JoinForm(
                applicant,
                name,
                kind,
                PartitaIva.complete("041%07d".formatted(77_003 * number)).value(),
                istat,
                "Referente " + name,
                "adesione-" + number + "@win.example",
                "035 11%04d".formatted(number),
                employees,
                "Abbiamo sentito parlare di W.IN. all’incontro in municipio e vorremmo partecipare."));
    }
}
