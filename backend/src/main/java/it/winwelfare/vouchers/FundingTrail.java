package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Movement;
import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import it.winwelfare.problems.Refused;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.vouchers.internal.ShareRows;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.trail.LineUses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** From a budget line to its vouchers and back: where an Alleanza's money went. Shows no person. */
@Component
public class FundingTrail {

    /** A voucher moves at issue, at each scan and its undoing, and at its end. */
    private static final int MOST_MOVEMENTS = 200;

    private final BudgetLines budgetLines;
    private final LineUses lineUses;
    private final VoucherRows vouchers;
    private final ShareRows shares;
    private final Ledger ledger;

    FundingTrail(BudgetLines budgetLines, LineUses lineUses, VoucherRows vouchers, ShareRows shares, Ledger ledger) {
        this.budgetLines = budgetLines;
        this.lineUses = lineUses;
        this.vouchers = vouchers;
        this.shares = shares;
        this.ledger = ledger;
    }

    /**
     * How far each line of the alliance is used, in the order of the lines; all figures of one moment.
     *
     * @throws it.winwelfare.identity.AccessDenied as {@link BudgetLines#of}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LineUse> uses(Actor person, AllianceId alliance) {
        return uses(budgetLines.of(person, alliance));
    }

    /**
     * The same for all alliances at once; those without lines are absent.
     *
     * @param person of the Ambito or ATS
     * @throws it.winwelfare.identity.AccessDenied as {@link BudgetLines#all}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<AllianceId, List<LineUse>> usesOfAll(Actor person) {
        List<BudgetLine> lines = budgetLines.all(person);
        Map<BudgetLineId, AllianceId> owners =
                lines.stream().collect(Collectors.toMap(BudgetLine::id, BudgetLine::alliance));
        return uses(lines).stream()
                .collect(Collectors.groupingBy(use -> Objects.requireNonNull(owners.get(use.line()))));
    }

    private List<LineUse> uses(List<BudgetLine> lines) {
        Map<BudgetLineId, LineUses.Used> used =
                lineUses.of(lines.stream().map(BudgetLine::id).toList());
        Map<Account, Money> left = ledger.balances(
                lines.stream().map(line -> Account.grantLine(line.id().value())).toList());
        return lines.stream()
                .map(line -> use(
                        line,
                        used.getOrDefault(line.id(), LineUses.Used.NOTHING),
                        left.getOrDefault(Account.grantLine(line.id().value()), Money.ZERO)))
                .toList();
    }

    private static LineUse use(BudgetLine line, LineUses.Used used, Money left) {
        return new LineUse(line.id(), line.name(), line.awarded(), used.committed(), used.spent(), left);
    }

    /**
     * The vouchers that a line took part in, newest first, the cancelled and expired ones among them.
     *
     * @throws it.winwelfare.identity.AccessDenied as {@link BudgetLines#find}
     */
    @Transactional(readOnly = true)
    public Slice<LineVoucher> vouchersOf(Actor person, BudgetLineId line, @Nullable String cursor) {
        return lineUses.vouchersOf(budgetLines.find(person, line).id(), cursor);
    }

    /** Each euro of one voucher; for the Ambito alone. */
    @Transactional(readOnly = true)
    public VoucherTrail trail(Actor ambito, VoucherId id) {
        ambito.requireAny(Role.AMBITO);
        Voucher voucher = vouchers.find(id).orElseThrow(() -> Refused.notFound("voucher-unknown"));
        List<Movement> newestFirst = ledger.movements(Account.voucher(id.value()), null, MOST_MOVEMENTS)
                .items();
        return new VoucherTrail(
                id,
                id.pseudonym(),
                voucher.state(),
                voucher.category(),
                voucher.provider(),
                voucher.providerName(),
                voucher.faceValue(),
                voucher.issuedAt(),
                voucher.validUntil(),
                shares.of(id),
                newestFirst.reversed());
    }
}
