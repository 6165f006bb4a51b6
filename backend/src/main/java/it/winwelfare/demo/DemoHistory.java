package it.winwelfare.demo;

import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.settlement.Statements;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherExpiry;
import it.winwelfare.vouchers.Vouchers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Months of purchases, scans, cancellations, expiries and closed months, each at its own moment of the past. */
@Component
@Profile("demo")
class DemoHistory {

    private static final Set<String> FOR_CHILDREN = Set.of(
            "baby-sitting",
            "nursery",
            "play-space",
            "kindergarten",
            "before-after-school",
            "homework-help",
            "summer-centre",
            "winter-centre",
            "school-transport");
    private static final Set<String> FOR_ELDERS =
            Set.of("home-care", "carer", "day-centre", "respite-care", "home-nursing", "home-meals", "telecare");
    private static final int PURCHASES_PER_DAY = 11;
    private static final Duration LONGEST_WAIT = Duration.ofDays(20);

    /** The hours between which the counters take vouchers, Europe/Rome. */
    private static final int OPENS = 8;

    private static final int CLOSES = 19;

    private final Vouchers vouchers;
    private final Redemptions redemptions;
    private final VoucherExpiry expiry;
    private final Statements statements;
    private final TravellingClock clock;

    DemoHistory(
            Vouchers vouchers,
            Redemptions redemptions,
            VoucherExpiry expiry,
            Statements statements,
            TravellingClock clock) {
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.expiry = expiry;
        this.statements = statements;
        this.clock = clock;
    }

    private record Deed(Instant at, int number, Runnable what) {}

    /** Lives through the days from the first to today. */
    void live(
            LocalDate from,
            LocalDate today,
            List<DemoPeople.Buyer> buyers,
            List<DemoProviders.Live> offers,
            Random random,
            IntConsumer progress) {
        PriorityQueue<Deed> deeds =
                new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparing(Deed::number));
        Instant end = BusinessTime.startOf(today).plus(Duration.ofHours(7));
        int number = 0;
        for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
            Instant midnight = BusinessTime.startOf(day);
            deeds.add(new Deed(midnight.plusSeconds(600), number++, expiry::run));
            if (day.getDayOfMonth() == Statements.CLOSES_ON_DAY) {
                YearMonth last = YearMonth.from(day).minusMonths(1);
                deeds.add(new Deed(
                        midnight.plusSeconds(14_400),
                        number++,
                        () -> statements.close(Actor.system("settlement.close", Channel.DEMO), last)));
            }
            for (int i = 0; i < random.nextInt(2 * PURCHASES_PER_DAY); i++) {
                Instant at = midnight.plusSeconds(6 * 3_600 + random.nextInt(16 * 3_600));
                int key = number++;
                deeds.add(new Deed(at, key, () -> buy(at, end, key, buyers, offers, random, deeds)));
            }
        }
        int all = deeds.size();
        int done = 0;
        while (!deeds.isEmpty()) {
            Deed deed = deeds.poll();
            clock.travelTo(deed.at());
            deed.what().run();
            progress.accept(Math.min(99, 100 * ++done / Math.max(all, done + deeds.size())));
        }
    }

    private void buy(
            Instant at,
            Instant end,
            int key,
            List<DemoPeople.Buyer> buyers,
            List<DemoProviders.Live> offers,
            Random random,
            PriorityQueue<Deed> deeds) {
        DemoPeople.Buyer buyer = buyers.get(random.nextInt(buyers.size()));
        DemoProviders.Live offer = offers.get(random.nextInt(offers.size()));
        FamilyMemberId member = beneficiary(buyer, offer, BusinessTime.dateOf(at));
        Quote quote = vouchers.quote(buyer.actor(), offer.offer(), member);
        if (!quote.buyable()) {
            return;
        }
        PurchaseReceipt receipt = vouchers.purchase(
                buyer.actor(), new Purchase(quote.version().id(), member, quote.own(), "demo-" + key));
        Instant later = whenOpen(at.plusSeconds(3_600 + random.nextLong(LONGEST_WAIT.toSeconds())));
        int fate = random.nextInt(100);
        if (later.isAfter(end) || fate >= 92) {
            return; // still to be used, or forgotten until it expires
        }
        Actor till = offer.provider().person();
        Runnable deed = fate < 6
                ? () -> vouchers.cancel(buyer.actor(), receipt.voucher(), "demo-" + key)
                : () -> redemptions.redeem(
                        till, new Redeem(offer.provider().id(), receipt.code(), "web", "demo-" + key));
        boolean expired = BusinessTime.dateOf(later).isAfter(receipt.validUntil());
        if (!expired) {
            deeds.add(new Deed(later, key, deed));
        }
    }

    /** The moment itself, or one of the next morning when the counters are closed then. */
    private static Instant whenOpen(Instant moment) {
        ZonedDateTime there = moment.atZone(BusinessTime.ZONE);
        if (there.getHour() >= OPENS && there.getHour() < CLOSES) {
            return moment;
        }
        LocalDate morning = there.toLocalDate().plusDays(there.getHour() < OPENS ? 0 : 1);
        return morning.atTime(OPENS, there.getMinute(), there.getSecond())
                .atZone(BusinessTime.ZONE)
                .toInstant();
    }

    /** What the people of the demo logins still have to use: each one voucher of each of the two shown providers, where it can be bought. */
    void leaveVouchersToUse(List<DemoPeople.Buyer> shown, List<DemoProviders.Live> offers, LocalDate today) {
        for (DemoPeople.Buyer buyer : shown) {
            for (DemoProviders.Live offer : offers) {
                FamilyMemberId member = beneficiary(buyer, offer, today);
                Quote quote = vouchers.quote(buyer.actor(), offer.offer(), member);
                if (quote.buyable()) {
                    vouchers.purchase(
                            buyer.actor(),
                            new Purchase(quote.version().id(), member, quote.own(), "demo-open-" + offer.offer()));
                }
            }
        }
    }

    private static @Nullable FamilyMemberId beneficiary(
            DemoPeople.Buyer buyer, DemoProviders.Live offer, LocalDate day) {
        boolean forChildren = FOR_CHILDREN.contains(offer.category());
        if (!forChildren && !FOR_ELDERS.contains(offer.category())) {
            return null;
        }
        Relationship wanted = forChildren ? Relationship.CHILD : Relationship.PARENT;
        return buyer.relatives().stream()
                .filter(relative -> relative.relationship() == wanted)
                .filter(relative -> {
                    int age = Period.between(relative.bornOn(), day).getYears();
                    return age >= offer.ageFrom() && age <= offer.ageTo();
                })
                .map(DemoPeople.Relative::id)
                .findFirst()
                .orElse(null);
    }
}
