package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Seeded;
import it.winwelfare.vouchers.PlainVouchers.PlainPocket;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Pocket;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random lives of vouchers, played on the platform and on {@link PlainVouchers}: after each act both say the same. */
@VoucherSpringTest
class VoucherHistoriesTests {

    private static final int BUYERS = 3;
    private static final int ACTS = 120;
    private static final int VALID_DAYS = 30;
    private static final List<Money> PRICES = List.of(Money.euros(50), Money.euros(35));
    private static final Money AWARDED = Money.euros(250);
    private static final Money CAP = Money.euros(100);
    private static final int PERCENT = 40;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private VoucherExpiry expiry;

    @Autowired
    private ProviderTakings takings;

    @Autowired
    private Atomically atomically;

    @Autowired
    private VoucherWorld world;

    @Autowired
    private SetClock clock;

    @Autowired
    private LedgerControls controls;

    @Test
    void liveAsThePlainModelSays() {
        Seeded.rounds(5, random -> {
            History history = new History(random);
            for (int act = 0; act < ACTS; act++) {
                history.act(act);
            }
            history.compare();
            assertThat(controls.run().findings()).isEmpty();
        });
    }

    private final class History {
        private final Random random;
        private final PlainVouchers plain = new PlainVouchers(AWARDED.cents(), PERCENT, CAP.cents());
        private final List<Buyer> buyers;
        private final List<Service> services;
        private final List<Pocket> pockets = new ArrayList<>();
        private final List<VoucherId> bought = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<RedemptionId> scans = new ArrayList<>();
        private final List<Supplier<Object>> requests = new ArrayList<>();
        private final List<Object> answers = new ArrayList<>();
        private final Line line;

        History(Random random) {
            this.random = random;
            clock.set(SetClock.START);
            Employer employer = world.employer();
            buyers = Stream.generate(() -> world.buyer(employer)).limit(BUYERS).toList();
            world.allocate(employer, Money.euros(150), world.today().plusDays(20));
            world.allocate(employer, Money.euros(400), world.today().plusYears(1));
            line = world.line(employer, AWARDED, PERCENT, CAP);
            services = PRICES.stream().map(world::nursery).toList();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                for (Pocket pocket : world.pockets(buyers.get(buyer))) {
                    pockets.add(pocket);
                    plain.pockets.add(new PlainPocket(
                            buyer, pocket.expiresOn(), pocket.balance().cents()));
                }
            }
        }

        void act(int number) {
            String key = "act-" + number;
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5 -> buy(key);
                case 6, 7, 8, 9 -> redeem(key);
                case 10, 11 -> undo(key);
                case 12, 13 -> cancel(key);
                case 14 -> expire();
                case 15 -> again();
                case 16 -> settle(random.nextInt(40));
                default -> clock.pass(Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)));
            }
            if (number % 10 == 0) {
                compare();
            }
        }

        private void buy(String key) {
            int buyer = random.nextInt(BUYERS);
            int shop = random.nextInt(services.size());
            Service service = services.get(shop);
            long price = service.price().cents();
            long own = price - plain.grant(buyer, price) + (random.nextInt(8) == 0 ? 1 : 0);
            Buyer person = buyers.get(buyer);
            Purchase wanted = new Purchase(service.version().id(), person.child(), Money.cents(own), key);
            String expected = plain.buy(buyer, shop, price, own, VALID_DAYS, now());
            Object answer = ask(expected, () -> vouchers.purchase(person.actor(), wanted));
            if (answer instanceof PurchaseReceipt receipt) {
                bought.add(receipt.voucher());
                codes.add(receipt.code());
            }
        }

        private void redeem(String key) {
            if (bought.isEmpty()) {
                return;
            }
            int voucher = random.nextInt(bought.size());
            boolean wrongShop = random.nextInt(8) == 0;
            int shop = wrongShop ? 1 - plain.vouchers.get(voucher).shop : plain.vouchers.get(voucher).shop;
            VoucherWorld.Shop till = services.get(shop).shop();
            String scanned = random.nextBoolean()
                    ? codes.get(voucher)
                    : vouchers.qr(buyers.get(plain.vouchers.get(voucher).buyer).actor(), bought.get(voucher))
                            .link();
            String expected = plain.redeem(voucher, shop, now());
            Object answer = ask(
                    expected, () -> redemptions.redeem(till.person(), new Redeem(till.id(), scanned, "camera", key)));
            if (answer instanceof RedemptionReceipt receipt) {
                scans.add(receipt.redemption());
            }
        }

        private void undo(String key) {
            if (scans.isEmpty()) {
                return;
            }
            int scan = Math.max(0, plain.scans() - 1 - random.nextInt(3));
            String expected = plain.undo(scan, now());
            Service service = services.get(plain.vouchers.get(voucherOf(scan)).shop);
            ask(expected, () -> redemptions.undo(service.shop().person(), scans.get(scan), key));
        }

        private int voucherOf(int scan) {
            return bought.indexOf(((RedemptionReceipt) answers.stream()
                            .filter(answer -> answer instanceof RedemptionReceipt receipt
                                    && receipt.redemption().equals(scans.get(scan)))
                            .findFirst()
                            .orElseThrow())
                    .voucher());
        }

        private void cancel(String key) {
            if (bought.isEmpty()) {
                return;
            }
            int voucher = random.nextInt(bought.size());
            Buyer person = buyers.get(plain.vouchers.get(voucher).buyer);
            ask(plain.cancel(voucher), () -> vouchers.cancel(person.actor(), bought.get(voucher), key));
        }

        private void expire() {
            plain.expire(now());
            expiry.run();
        }

        private void settle(int chance) {
            if (chance >= services.size()) {
                return;
            }
            plain.settle(chance);
            atomically.run(() -> {
                for (YearMonth month = YearMonth.of(2026, 11);
                        !month.isAfter(BusinessTime.monthOf(now()));
                        month = month.plusMonths(1)) {
                    List<VoucherId> taken = takings
                            .redeemedIn(services.get(chance).shop().id(), month)
                            .stream()
                            .map(RedeemedVoucher::voucher)
                            .toList();
                    takings.settle(taken, StatementRef.next());
                }
            });
        }

        /** An earlier request comes again: its first answer, and nothing else. */
        private void again() {
            if (!requests.isEmpty()) {
                int one = random.nextInt(requests.size());
                assertThat(requests.get(one).get()).isEqualTo(answers.get(one));
            }
        }

        private Object ask(String expected, Supplier<Object> request) {
            try {
                Object answer = request.get();
                assertThat(expected).as("%s", answer).isEqualTo(PlainVouchers.OK);
                requests.add(request);
                answers.add(answer);
                return answer;
            } catch (Rejection refused) {
                assertThat(refused.code()).isEqualTo(expected);
                return refused;
            }
        }

        void compare() {
            assertThat(pockets)
                    .map(pocket -> world.balance(Account.pocket(pocket.id().value())))
                    .isEqualTo(plain.pocketBalances());
            assertThat(world.balance(line.account())).isEqualTo(Money.cents(plain.line));
            for (int shop = 0; shop < services.size(); shop++) {
                assertThat(world.balance(Account.providerPayable(
                                services.get(shop).shop().id().value())))
                        .isEqualTo(Money.cents(plain.earned.getOrDefault(shop, 0L)));
            }
            assertThat(IntStream.range(0, bought.size()).mapToObj(this::stateOf).toList())
                    .isEqualTo(plain.vouchers.stream()
                            .map(voucher -> voucher.state)
                            .toList());
        }

        private VoucherState stateOf(int voucher) {
            Buyer holder = buyers.get(plain.vouchers.get(voucher).buyer);
            return vouchers.find(holder.actor(), bought.get(voucher)).state();
        }

        private Instant now() {
            return clock.instant();
        }
    }
}
