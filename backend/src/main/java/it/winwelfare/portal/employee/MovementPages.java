package it.winwelfare.portal.employee;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.vouchers.Vouchers;
import it.winwelfare.wallets.WalletMovement;
import it.winwelfare.wallets.Wallets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where did each euro go? */
@Controller
class MovementPages {

    /** What a voucher moves. */
    private static final Set<JournalKind> OF_VOUCHERS =
            EnumSet.of(JournalKind.PURCHASE, JournalKind.CANCELLATION, JournalKind.EXPIRY);

    private final Employees employees;
    private final Wallets wallets;
    private final Vouchers vouchers;

    MovementPages(Employees employees, Wallets wallets, Vouchers vouchers) {
        this.employees = employees;
        this.wallets = wallets;
        this.vouchers = vouchers;
    }

    @GetMapping("/dipendente/movimenti")
    String list(Actor actor, @RequestParam(name = "dopo", required = false) @Nullable String cursor, Model model) {
        Employee self = employees.self(actor);
        Slice<WalletMovement> movements = wallets.movements(actor, self.id(), cursor);
        Map<VoucherId, VoucherView> known = vouchers.byIds(
                actor,
                movements.items().stream()
                        .filter(movement -> OF_VOUCHERS.contains(movement.kind()))
                        .map(movement -> new VoucherId(movement.reference()))
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "slice",
                movements.map(movement -> new MovementLine(movement, known.get(new VoucherId(movement.reference())))));
        model.addAttribute("available", wallets.of(actor, self.id()).available());
        return "employee/movements";
    }
}
