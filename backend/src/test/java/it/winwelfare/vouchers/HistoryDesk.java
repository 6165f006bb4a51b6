package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.PlainRush.Refused;
import it.winwelfare.vouchers.PlainRush.Wish;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.internal.purchase.BusyDesk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final History history;
    private final Random random;
    private final PlainWorld plain;

    /** One that was made. */
    private record Made(Wish wish, PurchaseReceipt receipt) {}

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
                made.add(new Made(wishes.get(i), receipt));
            } else {
                refused.add(new Refused(wishes.get(i), ((Rejection) outcomes.get(i)).code()));
            }
        }
        // A voucher has its id when its money is considered for the last time.
        made.sort(Comparator.comparing(one -> one.receipt().voucher().value()));
        new PlainRush(plain, VALID_DAYS, history.now())
                .play(made.stream().map(Made::wish).toList(), refused);
        made.forEach(one -> history.bought.add(one.receipt()));
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
