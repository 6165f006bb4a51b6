package it.winwelfare.portal.employee;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.Vouchers;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.Wallet;
import it.winwelfare.wallets.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How much do I have, until when, and which voucher is next? */
@Controller
class HomePage {

    private static final int NEXT = 3;

    private final Employees employees;
    private final Wallets wallets;
    private final Vouchers vouchers;
    private final Clock clock;

    HomePage(Employees employees, Wallets wallets, Vouchers vouchers, Clock clock) {
        this.employees = employees;
        this.wallets = wallets;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    @GetMapping("/dipendente")
    String show(Actor actor, Model model) {
        Employee self = employees.self(actor);
        Wallet wallet = wallets.of(actor, self.id());
        List<Pocket> full = wallet.pockets().stream()
                .filter(pocket -> pocket.balance().isPositive())
                .toList();
        model.addAttribute("self", self);
        model.addAttribute("wallet", wallet);
        model.addAttribute("pockets", full);
        model.addAttribute("first", full.isEmpty() ? null : full.getFirst());
        model.addAttribute("emptiness", full.isEmpty() ? emptiness(actor, self, wallet) : null);
        model.addAttribute("vouchers", next(actor));
        return "employee/home";
    }

    /** Why there is nothing to spend: each case has its own advice. */
    private String emptiness(Actor actor, Employee self, Wallet wallet) {
        if (!wallet.pockets().isEmpty()) {
            return "employee.home.spent";
        }
        boolean everHad = !wallets.movements(actor, self.id(), null).isEmpty();
        return everHad ? "employee.home.expired" : "employee.home.never";
    }

    /** Those to use, the most pressing first. */
    private List<ShownVoucher> next(Actor actor) {
        LocalDate today = BusinessTime.today(clock);
        return vouchers.list(actor, Set.of(VoucherState.ISSUED), null).items().stream()
                .map(voucher -> new ShownVoucher(voucher, today))
                .filter(ShownVoucher::usable)
                .sorted(Comparator.comparing(voucher -> voucher.view().validUntil()))
                .limit(NEXT)
                .toList();
    }
}
