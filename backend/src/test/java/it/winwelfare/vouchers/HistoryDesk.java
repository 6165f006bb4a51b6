package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.PlainRush.Made;
import it.winwelfare.vouchers.PlainRush.Refused;
import it.winwelfare.vouchers.PlainRush.Wish;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.internal.purchase.BusyDesk;
import it.winwelfare.wallets.internal.PocketBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** The purchases of a {@link History}: one by one, and several at the same moment. */
final class HistoryDesk {

    private static final int VALID_DAYS = 30;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private BusyDesk desk;

    @Autowired
    private FundingTrail trail;

    @Autowired
    private PocketBook pockets;

    @Autowired
    private VoucherWorld world;

    private final History history;
    private final Random random;
    private final PlainWorld plain;

    HistoryDesk(History history) {
        this.history = history;
        this.random = history.random;
        this.plain = history.plain;
    }

    void buy(String key) {
        Wish wish = wish();
        String expected = plain.buy(wish.buyer(), wish.shop(), wish.price(), wish.own(), VALID_DAYS, history.now());
        if (history.ask(expected, asked(wish, key)) instanceof PurchaseReceipt receipt) {
            history.bought.add(receipt);
        }
    }

    /** Several want something at the same moment, some of them twice. */
    void buyAtOnce(String key) {
        List<Wish> wishes = new ArrayList<>();
        List<Supplier<Object>> clients = new ArrayList<>();
        int size = 2 + random.nextInt(History.MOST_AT_ONCE - 1);
        for (int i = 0; i < size; i++) {
            wishes.add(wish());
            clients.add(asked(wishes.get(i), key + "-" + i));
        }
        List<Object> outcomes = history.atOnce(desk, "purchases", clients);
        List<Made> made = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (outcomes.get(i) instanceof PurchaseReceipt receipt) {
                VoucherTrail found = trail.trail(world.backOffice(), receipt.voucher());
                made.add(new Made(wishes.get(i), receipt, sources(wishes.get(i).buyer(), found)));
            } else {
                refused.add(new Refused(wishes.get(i), ((Rejection) outcomes.get(i)).code()));
            }
        }
        new PlainRush(plain, VALID_DAYS, history.now())
                .play(made, refused)
                .forEach(one -> history.bought.add(one.receipt()));
    }

    /** Who has paid how much of a buyer's voucher, by the numbers of the plain model. */
    Map<String, Long> sources(int buyer, VoucherTrail found) {
        Map<String, Long> sources = new HashMap<>();
        for (Share share : found.shares()) {
            String source =
                    share.kind() == Share.Kind.GRANT_LINE ? "line " + lineOf(share) : "plan " + planOf(buyer, share);
            sources.merge(source, share.amount().cents(), Long::sum);
        }
        return sources;
    }

    private int lineOf(Share share) {
        return history.lines.stream().map(line -> line.id().value()).toList().indexOf(share.source());
    }

    private int planOf(int buyer, Share share) {
        return pockets.ever(history.buyers.get(buyer).id()).stream()
                .filter(pocket -> pocket.id().value().equals(share.source()))
                .mapToInt(pocket -> history.written.indexOf(pocket.plan()))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody may want; one of eight was shown another price than that of now. */
    private Wish wish() {
        int buyer = random.nextInt(History.BUYERS);
        int shop = random.nextInt(history.services.size());
        long price = history.services.get(shop).price().cents();
        return new Wish(buyer, shop, price, plain.own(buyer, price) + (random.nextInt(8) == 0 ? 1 : 0));
    }

    private Supplier<Object> asked(Wish wish, String key) {
        Service service = history.services.get(wish.shop());
        Buyer person = history.buyers.get(wish.buyer());
        Purchase wanted = new Purchase(service.version().id(), person.child(), Money.cents(wish.own()), key);
        return () -> vouchers.purchase(person.actor(), wanted);
    }
}
