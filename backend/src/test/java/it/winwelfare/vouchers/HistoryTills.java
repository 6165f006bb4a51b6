package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.PlainTills.Kept;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import it.winwelfare.vouchers.internal.counter.BusyCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The counters of a {@link History}: scans with network and without, by paper, by typed code, by a phone's screen and by pictures of it. */
final class HistoryTills {

    private static final int TILLS = 2;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private OfflineScans offline;

    @Autowired
    private BusyCounter counter;

    private final History history;
    private final Random random;
    private final PlainWorld plain;
    private final PlainTills plainTills;
    private final List<RedemptionId> scans = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Sent> kept = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();

    /** What is held out: a text, and when a screen showed it if one did. */
    private record Picture(
            int voucher, String text, @Nullable Instant shown) {}

    /** A scan with network. */
    private record Taking(String key, int shop, Picture held) {}

    /** A scan in the words of the model, and as its till sends it. */
    private record Sent(Kept kept, OfflineScan scan) {}

    HistoryTills(History history) {
        this.history = history;
        this.random = history.random;
        this.plain = history.plain;
        this.plainTills = new PlainTills(plain);
    }

    /** A till with network. One that gets no answer may keep the scan and send it as one without. */
    void scan(String key) {
        if (history.bought.isEmpty()) {
            return;
        }
        Picture held = heldOut();
        int shop = shop(held.voucher());
        Actor person = person(shop);
        Instant made = history.now();
        String expected = plainTills.online(key, shop, held.voucher(), held.shown(), made);
        Redeem wanted = new Redeem(provider(shop).id(), held.text(), "camera", key);
        Object answer = history.ask(expected, () -> redemptions.redeem(person, wanted));
        if (answer instanceof RedemptionReceipt receipt) {
            scans.add(receipt.redemption());
            if (random.nextInt(3) == 0) {
                Kept lost = new Kept(key, shop, random.nextInt(TILLS), made, held.voucher(), held.shown());
                kept.add(new Sent(lost, new OfflineScan(key, made, held.text())));
            }
        }
    }

    /** Tills with network at the same moment; two of them may have the same voucher before them. */
    void scanAtOnce(String key) {
        if (history.bought.isEmpty()) {
            return;
        }
        List<Taking> takings = new ArrayList<>();
        int size = 2 + random.nextInt(History.MOST_AT_ONCE - 1);
        for (int i = 0; i < size; i++) {
            Picture held = i > 0 && random.nextInt(4) == 0 ? takings.get(i - 1).held() : heldOut();
            takings.add(new Taking(key + "-" + i, shop(held.voucher()), held));
        }
        List<Object> outcomes = history.atOnce(
                counter, "scans", takings.stream().map(this::asked).toList());
        // Who took a voucher came before whoever was told that it is used.
        for (boolean good : List.of(true, false)) {
            for (int i = 0; i < size; i++) {
                if (outcomes.get(i) instanceof RedemptionReceipt == good) {
                    agree(takings.get(i), outcomes.get(i));
                }
            }
        }
    }

    private Supplier<Object> asked(Taking taking) {
        Actor person = person(taking.shop());
        Redeem wanted = new Redeem(provider(taking.shop()).id(), taking.held().text(), "camera", taking.key());
        return () -> redemptions.redeem(person, wanted);
    }

    private void agree(Taking taking, Object outcome) {
        Picture held = taking.held();
        String expected = plainTills.online(taking.key(), taking.shop(), held.voucher(), held.shown(), history.now());
        if (outcome instanceof RedemptionReceipt receipt) {
            assertThat(expected).as("%s", receipt).isEqualTo(PlainWorld.OK);
            scans.add(receipt.redemption());
        } else {
            assertThat(((Rejection) outcome).code()).isEqualTo(expected);
        }
    }

    /** A till without network makes a scan and keeps it; its clock may be wrong, or have been made wrong. */
    void keep(String key) {
        if (history.bought.isEmpty()) {
            return;
        }
        Picture held = heldOut();
        Duration wrong = switch (random.nextInt(12)) {
            case 0 -> Duration.ofHours(-3);
            case 1 -> Duration.ofHours(1);
            case 2, 3 -> Duration.ofSeconds(random.nextInt(240) - 120L);
            default -> Duration.ZERO;
        };
        Instant told = history.now().plus(wrong);
        Kept scan = new Kept(key, shop(held.voucher()), random.nextInt(TILLS), told, held.voucher(), held.shown());
        kept.add(new Sent(scan, new OfflineScan(key, told, held.text())));
    }

    /** A till finds the network again: it sends what it kept, not always in order, not always all, and some of it once more. */
    void send() {
        int shop = random.nextInt(history.services.size());
        int till = random.nextInt(TILLS);
        List<Sent> batch = new ArrayList<>(kept.stream()
                .filter(one -> one.kept().shop() == shop && one.kept().till() == till)
                .toList());
        if (random.nextInt(4) == 0) {
            Collections.shuffle(batch, random);
            batch.subList(0, batch.size() / 2).clear();
        }
        kept.removeAll(batch);
        sent.stream()
                .filter(one -> one.kept().shop() == shop && one.kept().till() == till)
                .filter(one -> random.nextInt(10) == 0)
                .forEach(batch::add);
        List<String> expected = batch.stream()
                .map(one -> plainTills.arrives(one.kept(), history.now()))
                .toList();
        Actor person = person(shop);
        List<ScanOutcome> outcomes = outcomes(person, shop, till, batch);
        assertThat(outcomes).map(HistoryTills::said).isEqualTo(expected);
        outcomes.stream()
                .filter(ScanOutcome.Taken.class::isInstance)
                .map(taken -> ((ScanOutcome.Taken) taken).receipt().redemption())
                .filter(redemption -> !scans.contains(redemption))
                .forEach(scans::add);
        sent.addAll(batch);
    }

    /** At once over a good line; over a bad one each by itself, since what is cut off is decided after what came through. */
    private List<ScanOutcome> outcomes(Actor person, int shop, int till, List<Sent> batch) {
        List<OfflineScan> all = batch.stream().map(Sent::scan).toList();
        String name = "till-" + till;
        if (random.nextBoolean()) {
            return offline.decide(person, provider(shop).id(), name, all);
        }
        return all.stream()
                .flatMap(scan ->
                        history
                                .faults
                                .through(() ->
                                        offline.decide(person, provider(shop).id(), name, List.of(scan)))
                                .stream())
                .toList();
    }

    private static String said(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Taken taken -> PlainWorld.OK;
            case ScanOutcome.Refused refused -> refused.reason().code();
            case ScanOutcome.Undecided undecided -> "undecided";
        };
    }

    void undo(String key) {
        if (scans.isEmpty()) {
            return;
        }
        int scan = Math.max(0, plain.scans() - 1 - random.nextInt(3));
        int shop = plain.vouchers.get(plain.voucherOf(scan)).shop;
        String expected = plain.undo(scan, history.now());
        history.ask(expected, () -> redemptions.undo(provider(shop).person(), scans.get(scan), key));
    }

    /** The scans of a shop that were refused stand among its conflicts, each once and by its reason. */
    void compare(int shop) {
        List<String> expected = plainTills.outcomes.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(shop + "/") && !one.getValue().equals(PlainWorld.OK))
                .map(Map.Entry::getValue)
                .toList();
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            var page = offline.conflicts(provider(shop).person(), provider(shop).id(), after, 100);
            page.items().forEach(conflict -> found.add(conflict.reason().code()));
            after = page.next();
        } while (after != null);
        assertThat(found.reversed()).isEqualTo(expected);
    }

    /** Half of what is held out is paper or typed; a screen is shown now, or is a picture from before. */
    private Picture heldOut() {
        int voucher = random.nextInt(history.bought.size());
        Actor holder = history.holder(voucher).actor();
        VoucherId id = history.bought.get(voucher).voucher();
        Picture held = switch (random.nextInt(6)) {
            case 0, 1 -> new Picture(voucher, history.bought.get(voucher).code(), null);
            case 2 -> new Picture(voucher, vouchers.qr(holder, id).link(), null);
            case 3 -> pictures.isEmpty() ? null : pictures.get(random.nextInt(pictures.size()));
            default -> null;
        };
        if (held != null) {
            return held;
        }
        Picture shown = new Picture(voucher, vouchers.qrOfNow(holder, id).link(), history.now());
        pictures.add(shown);
        return shown;
    }

    /** The voucher's own, or in one of eight cases the other. */
    private int shop(int voucher) {
        int own = plain.vouchers.get(voucher).shop;
        return random.nextInt(8) == 0 ? 1 - own : own;
    }

    private Shop provider(int shop) {
        return history.services.get(shop).shop();
    }

    /** Somebody else each time: who tries too many vouchers of another provider is locked out, which has tests of its own. */
    private Actor person(int shop) {
        return SampleOrganisations.person(Role.PROVIDER, provider(shop).id());
    }
}
