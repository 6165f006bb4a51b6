package it.winwelfare.vouchers.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.problems.Refused;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows vouchers to their holders, and to nobody else but the platform's own jobs. */
@Component
public class VoucherViews {

    private final VoucherRows vouchers;
    private final ShareRows shares;
    private final Employees employees;

    VoucherViews(VoucherRows vouchers, ShareRows shares, Employees employees) {
        this.vouchers = vouchers;
        this.shares = shares;
        this.employees = employees;
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#find}. */
    public VoucherView find(Actor actor, VoucherId id) {
        Voucher voucher = vouchers.find(id).orElseThrow(VoucherViews::unknown);
        if (!actor.isSystem() && !employees.self(actor).id().equals(voucher.employee())) {
            throw unknown();
        }
        return view(voucher, shares.of(id));
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#list}: two queries, however many vouchers. */
    public Slice<VoucherView> list(Actor actor, Set<VoucherState> states, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 1);
        EmployeeId employee = employees.self(actor).id();
        List<Voucher> rows = vouchers.ofEmployee(employee, states, after == null ? null : after.id(0), limit + 1);
        Map<VoucherId, List<Share>> paidBy =
                shares.of(rows.stream().map(Voucher::id).toList());
        return Slice.of(rows, limit, last -> Cursor.at(last.id().value()))
                .map(voucher -> view(voucher, paidBy.getOrDefault(voucher.id(), List.of())));
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#byIds}. */
    public Map<VoucherId, VoucherView> byIds(Actor actor, Collection<VoucherId> ids) {
        EmployeeId employee = employees.self(actor).id();
        List<Voucher> own = vouchers.find(ids).stream()
                .filter(voucher -> voucher.employee().equals(employee))
                .toList();
        Map<VoucherId, List<Share>> paidBy =
                shares.of(own.stream().map(Voucher::id).toList());
        return own.stream()
                .collect(Collectors.toMap(
                        Voucher::id, voucher -> view(voucher, paidBy.getOrDefault(voucher.id(), List.of()))));
    }

    private static Refused unknown() {
        return Refused.notFound("voucher-unknown");
    }

    private static VoucherView view(Voucher voucher, List<Share> paidBy) {
        boolean cancelled = voucher.state() == VoucherState.CANCELLED;
        return new VoucherView(
                voucher.id(),
                voucher.code(),
                voucher.state(),
                voucher.employee(),
                voucher.beneficiary(),
                voucher.offer(),
                voucher.version(),
                voucher.serviceTitle(),
                voucher.category(),
                voucher.provider(),
                voucher.providerName(),
                voucher.siteAddress(),
                voucher.faceValue(),
                paidBy,
                voucher.issuedAt(),
                voucher.validUntil(),
                voucher.redeemedAt(),
                cancelled ? voucher.closedAt() : null,
                voucher.state().canBecome(VoucherState.CANCELLED));
    }
}
