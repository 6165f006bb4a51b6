package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.programmes.CoFunding;
import it.winwelfare.vouchers.internal.ShareRows;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.token.VoucherCodes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes vouchers of sales: takes the money and writes down where it came from. The caps of the budget lines are taken before the
 * balances, by everybody.
 */
@Component
class Issuing {

    private static final int TRIES = 5;

    private final Ledger ledger;
    private final CoFunding coFunding;
    private final VoucherRows vouchers;
    private final ShareRows shares;
    private final VoucherCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Issuing(
            Ledger ledger,
            CoFunding coFunding,
            VoucherRows vouchers,
            ShareRows shares,
            VoucherCodes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.coFunding = coFunding;
        this.vouchers = vouchers;
        this.shares = shares;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** One, whose journal was claimed before. */
    Voucher issue(Sale sale, JournalId journal) {
        sale.commitment().ifPresent(part -> coFunding.commit(part.line(), part.person(), part.amount()));
        ledger.open(sale.accounts());
        ledger.transfer(journal, JournalKind.PURCHASE, sale.lines());
        Voucher voucher = insert(sale, journal);
        shares.insert(Map.of(sale.id(), sale.paidBy()));
        events.publishEvent(sale.event(voucher));
        return voucher;
    }

    /**
     * Several of different people, each with its journal, by a handful of statements for all of them.
     *
     * @throws it.winwelfare.ledger.KeyTaken if the key of one was used before, and whatever {@link #issue(Sale, JournalId)} throws; the
     *     transaction must not be committed then
     */
    List<Voucher> issue(List<Sale> sales) {
        coFunding.commit(
                sales.stream().map(Sale::commitment).flatMap(Optional::stream).toList());
        ledger.open(sales.stream().map(Sale::accounts).flatMap(List::stream).toList());
        List<JournalId> journals = ledger.post(sales.stream().map(Sale::posting).toList());
        Instant now = now();
        List<Voucher> issued = new ArrayList<>();
        for (int i = 0; i < sales.size(); i++) {
            issued.add(sales.get(i).voucher(codes.next(), journals.get(i), now));
        }
        vouchers.insert(issued);
        shares.insert(sales.stream().collect(Collectors.toMap(Sale::id, Sale::paidBy)));
        for (int i = 0; i < sales.size(); i++) {
            events.publishEvent(sales.get(i).event(issued.get(i)));
        }
        return issued;
    }

    /** Two vouchers of one code would be one too many: the unique key says so, and the next code is taken. */
    private Voucher insert(Sale sale, JournalId journal) {
        for (int attempt = 1; ; attempt++) {
            Voucher voucher = sale.voucher(codes.next(), journal, now());
            try {
                vouchers.insert(List.of(voucher));
                return voucher;
            } catch (DuplicateKeyException taken) {
                if (attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
