package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.Plans;
import it.winwelfare.employees.Employees;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.internal.Rush;
import it.winwelfare.wallets.AllocationState;
import it.winwelfare.wallets.AllocationView;
import it.winwelfare.wallets.Allocations;
import it.winwelfare.wallets.internal.PocketReturn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** One random history of a company, its people, two providers and two budget lines, played on the platform and on the plain model. */
final class History {

    static final int BUYERS = 4;
    static final int MOST_AT_ONCE = 6;
    private static final List<Money> PRICES = List.of(Money.cents(50_33), Money.cents(35_10));
    private static final long FUNDS = 50_000_00;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private VoucherExpiry expiry;

    @Autowired
    private PocketReturn pocketReturn;

    @Autowired
    private ProviderTakings takings;

    @Autowired
    private Plans plans;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Employees employees;

    @Autowired
    private Atomically atomically;

    @Autowired
    private VoucherWorld world;

    @Autowired
    private SetClock clock;

    final Random random;
    final Faults faults;
    final PlainWorld plain;
    final List<Buyer> buyers;
    final List<Service> services;
    final List<Line> lines;
    final List<PlanId> written = new ArrayList<>();
    final List<PurchaseReceipt> bought = new ArrayList<>();
    final Employer employer;
    private final HistoryDesk desk;
    private final HistoryTills tills;
    private final List<Supplier<Object>> requests = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();

    History(Random random, AutowireCapableBeanFactory beans) {
        beans.autowireBean(this);
        this.random = random;
        this.faults = new Faults(random);
        clock.set(SetClock.START);
        employer = world.employer();
        buyers = Stream.generate(() -> world.buyer(employer)).limit(BUYERS).toList();
        services = PRICES.stream().map(world::nursery).toList();
        lines = List.of(
                world.line(employer, Money.euros(150), 40, Money.euros(60)),
                world.line(employer, Money.euros(400), 25, Money.euros(120)));
        plain = new PlainWorld(
                FUNDS,
                BUYERS,
                services.size(),
                List.of(new PlainLine(150_00, 40, 60_00), new PlainLine(400_00, 25, 120_00)));
        desk = new HistoryDesk(this);
        beans.autowireBean(desk);
        tills = new HistoryTills(this);
        beans.autowireBean(tills);
        write(Money.euros(150), 20, 0);
        write(Money.euros(200), 100, 1);
        allocate(0, "first");
        allocate(1, "second");
    }

    /** Something happens. */
    void act(int number) {
        String key = "act-" + number;
        switch (random.nextInt(32)) {
            case 0, 1, 2, 3, 4 -> desk.buy(key);
            case 5 -> desk.buyAtOnce(key);
            case 6, 7, 8 -> tills.scan(key);
            case 9 -> tills.scanAtOnce(key);
            case 10, 11, 12, 13, 14 -> tills.keep(key);
            case 15, 16, 17 -> tills.send();
            case 18, 19 -> tills.undo(key);
            case 20, 21 -> cancel(key);
            case 22 -> night();
            case 23 -> again();
            case 24 -> settle(random.nextInt(services.size() * 3));
            case 25 -> money(key);
            case 26 -> leaves();
            case 27, 28, 29 -> clock.pass(Duration.ofSeconds(1 + random.nextInt(4 * 60 * 60)));
            default -> clock.pass(Duration.ofMinutes(1 + random.nextInt(7 * 24 * 60)));
        }
    }

    /** Asks at the same moment, each on a bad line of their own; who got an answer may ask for it again. */
    List<Object> atOnce(Object desk, String field, List<Supplier<Object>> clients) {
        List<Object> outcomes =
                Rush.at(desk, field, clients.stream().map(faults::later).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            if (!(outcomes.get(i) instanceof Rejection)) {
                requests.add(clients.get(i));
                answers.add(outcomes.get(i));
            }
        }
        return outcomes;
    }

    private void cancel(String key) {
        if (!bought.isEmpty()) {
            int voucher = random.nextInt(bought.size());
            Buyer person = holder(voucher);
            VoucherId id = bought.get(voucher).voucher();
            ask(plain.cancel(voucher, now()), () -> vouchers.cancel(person.actor(), id, key));
        }
    }

    private void night() {
        plain.night(now());
        // All of the night is begun again where it was cut off; it finds what is left to do.
        faults.through(() -> expiry.run() >= 0);
        faults.through(pocketReturn::run);
    }

    private void settle(int shop) {
        if (shop >= services.size()) {
            return;
        }
        plain.settle(shop);
        faults.through(() -> atomically.call(() -> settled(shop)));
    }

    private int settled(int shop) {
        int settled = 0;
        YearMonth last = BusinessTime.monthOf(now());
        for (YearMonth month = YearMonth.of(2026, 11); !month.isAfter(last); month = month.plusMonths(1)) {
            List<VoucherId> taken = takings.redeemedIn(services.get(shop).shop().id(), month).stream()
                    .map(RedeemedVoucher::voucher)
                    .toList();
            takings.settle(taken, StatementRef.next());
            settled += taken.size();
        }
        return settled;
    }

    /** Another plan's money for everybody, sometimes more than there is; or an old plan's for whoever has none of it. */
    private void money(String key) {
        if (random.nextInt(3) > 0) {
            boolean tooMuch = random.nextInt(4) == 0;
            write(
                    Money.cents(tooMuch ? FUNDS + 1 : 50_00 + random.nextInt(100_00)),
                    random.nextInt(60),
                    random.nextInt(3));
        }
        allocate(random.nextInt(4) == 0 ? random.nextInt(written.size()) : written.size() - 1, key);
    }

    private void write(Money each, int days, int extraMonths) {
        LocalDate to = PlainWorld.day(now()).plusDays(days);
        PlanId plan = plans.write(
                employer.hr(),
                new NewPlan(
                        employer.id(),
                        "Piano " + SampleOrganisations.word(),
                        new Period(to.minusDays(days + 1L), to),
                        MoneySource.ON_TOP,
                        List.of(new PlanLine(null, each)),
                        extraMonths == 0 ? Leftover.RETURN_AT_END : Leftover.carryOver(extraMonths)));
        plans.activate(employer.hr(), plan);
        written.add(plan);
        plain.plans.add(new PlainPlan(each.cents(), to, extraMonths));
    }

    private void allocate(int plan, String key) {
        String expected = plain.allocate(plan, now());
        boolean begun = expected.equals(PlainWorld.OK) || expected.equals("allocation-funds-insufficient");
        ask(begun ? PlainWorld.OK : expected, () -> {
            AllocationView done = allocated(written.get(plan), key);
            assertThat(done.state())
                    .isEqualTo(expected.equals(PlainWorld.OK) ? AllocationState.DONE : AllocationState.FAILED);
            assertThat(Objects.requireNonNullElse(done.reason(), PlainWorld.OK)).isEqualTo(expected);
            return done;
        });
    }

    private AllocationView allocated(PlanId plan, String key) {
        var id = allocations.start(employer.hr(), plan, null, key);
        allocations.runNow(id);
        return allocations.find(employer.hr(), id);
    }

    private void leaves() {
        int buyer = random.nextInt(BUYERS);
        var id = buyers.get(buyer).id();
        @Nullable LocalDate day = random.nextInt(3) == 0 ? null : PlainWorld.day(now()).plusDays(random.nextInt(25) - 5L);
        plain.leaves(buyer, day);
        faults.through(() -> {
            if (day == null) {
                employees.stay(employer.hr(), id);
            } else {
                employees.leave(employer.hr(), id, day);
            }
            return true;
        });
    }

    /** An earlier request comes again: its first answer, and nothing else. */
    private void again() {
        if (!requests.isEmpty()) {
            int one = random.nextInt(requests.size());
            assertThat(faults.through(requests.get(one))).isEqualTo(answers.get(one));
        }
    }

    /** Asks on a bad line, and compares what comes back with what the plain model has said. */
    @Nullable Object ask(String expected, Supplier<Object> request) {
        try {
            Object answer = faults.through(request);
            assertThat(expected).as("%s", answer).isEqualTo(PlainWorld.OK);
            requests.add(request);
            answers.add(answer);
            return answer;
        } catch (Rejection refused) {
            assertThat(refused.code()).isEqualTo(expected);
            return null;
        }
    }

    Buyer holder(int voucher) {
        return buyers.get(plain.vouchers.get(voucher).buyer);
    }

    HistoryDesk desk() {
        return desk;
    }

    HistoryTills tills() {
        return tills;
    }

    Instant now() {
        return clock.instant();
    }
}
