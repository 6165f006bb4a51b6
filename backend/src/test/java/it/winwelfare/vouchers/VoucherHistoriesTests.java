package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Seeded;
import it.winwelfare.vouchers.PlainWorld.Life;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.wallets.internal.PocketBook;
import it.winwelfare.wallets.internal.PocketRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Long random lives of a company's money: plans and allocations, purchases with a part from budget lines, scans with network and
 * without, undone ones, cancellations, nights, statements and people who leave, over a line that is cut at random steps. After each
 * stretch the platform says what {@link PlainWorld} says.
 *
 * <p>Another history on each run, the same again with {@code -Dtest.seed=…}; {@code -Dhistory.rounds=1000} for a long night.
 */
@VoucherSpringTest
class VoucherHistoriesTests {

    private static final Logger log = LoggerFactory.getLogger(VoucherHistoriesTests.class);
    private static final int ROUNDS = Integer.getInteger("history.rounds", 3);
    private static final int ACTS = Integer.getInteger("history.acts", 250);
    private static final int STRETCH = 25;

    @Autowired
    private FundingTrail trail;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private PocketBook pockets;

    @Autowired
    private VoucherWorld world;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void liveAsThePlainModelSaysOverABadLine() {
        Seeded.rounds(ROUNDS, random -> {
            History history = new History(random, beans);
            long cents = history.plain.cents();
            for (int act = 1; act <= ACTS; act++) {
                history.act(act);
                if (act % STRETCH == 0) {
                    compareMoney(history);
                }
            }
            compareMoney(history);
            compareVouchers(history);
            IntStream.range(0, history.services.size()).forEach(history.tills()::compare);
            assertThat(history.plain.cents())
                    .as("the model itself lost nothing")
                    .isEqualTo(cents);
            assertThat(controls.run().findings()).isEmpty();
            log.info("{} acts, {} vouchers, {}", ACTS, history.bought.size(), history.faults);
        });
    }

    private void compareMoney(History history) {
        PlainWorld plain = history.plain;
        assertThat(balance(Account.companyFunds(history.employer.id().value()))).isEqualTo(plain.funds);
        assertThat(pocketsOf(history)).isEqualTo(plainPockets(plain));
        for (int line = 0; line < plain.lines.size(); line++) {
            assertThat(balance(history.lines.get(line).account())).isEqualTo(plain.lines.get(line).cents);
        }
        for (int shop = 0; shop < history.services.size(); shop++) {
            assertThat(balance(Account.providerPayable(
                            history.services.get(shop).shop().id().value())))
                    .isEqualTo(plain.earned[shop]);
        }
        assertThat(IntStream.range(0, history.bought.size())
                        .mapToObj(number -> Life.valueOf(vouchers.find(
                                        history.holder(number).actor(),
                                        history.bought.get(number).voucher())
                                .state()
                                .name()))
                        .toList())
                .isEqualTo(plain.vouchers.stream().map(voucher -> voucher.state).toList());
    }

    /** Each voucher's parts by their source, and what its account holds; then what every person has had of each line. */
    private void compareVouchers(History history) {
        PlainWorld plain = history.plain;
        for (int number = 0; number < history.bought.size(); number++) {
            PlainVoucher expected = plain.vouchers.get(number);
            VoucherTrail found =
                    trail.trail(world.backOffice(), history.bought.get(number).voucher());
            assertThat(history.desk().sources(expected.buyer, found)).isEqualTo(plain.sources(expected));
            assertThat(balance(Account.voucher(found.voucher().value())))
                    .isEqualTo(expected.state == Life.ISSUED ? expected.face : 0);
        }
        long price = history.services.getFirst().price().cents();
        for (int buyer = 0; buyer < History.BUYERS; buyer++) {
            Buyer person = history.buyers.get(buyer);
            Quote quote =
                    vouchers.quote(person.actor(), history.services.getFirst().offer(), person.child());
            assertThat(quote.own().cents()).isEqualTo(plain.own(buyer, price));
        }
    }

    private List<String> pocketsOf(History history) {
        List<String> found = new ArrayList<>();
        for (int buyer = 0; buyer < History.BUYERS; buyer++) {
            for (PocketRecord pocket : pockets.ever(history.buyers.get(buyer).id())) {
                found.add(told(
                        buyer,
                        history.written.indexOf(pocket.plan()),
                        pocket.closesOn().toString(),
                        balance(pocket.account())));
            }
        }
        return found.stream().sorted().toList();
    }

    private static List<String> plainPockets(PlainWorld plain) {
        return plain.pockets.stream()
                .map((PlainPocket pocket) -> told(pocket.buyer, pocket.plan, pocket.last.toString(), pocket.cents))
                .sorted()
                .toList();
    }

    private static String told(int buyer, int plan, String last, long cents) {
        return "of " + buyer + " from plan " + plan + " until " + last + ": " + Money.cents(cents);
    }

    private long balance(Account account) {
        return world.balance(account).cents();
    }
}
