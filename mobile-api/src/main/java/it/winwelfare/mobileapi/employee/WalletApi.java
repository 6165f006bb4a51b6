package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Page;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.wallets.Wallet;
import it.winwelfare.wallets.WalletMovement;
import it.winwelfare.wallets.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The employee's money. */
@RestController
@RequestMapping("/api/v1/me/wallet")
@Scoped(Scoped.WALLET)
@Tag(name = "Employee: wallet")
class WalletApi {

    private final Employees employees;
    private final Wallets wallets;

    WalletApi(Employees employees, Wallets wallets) {
        this.employees = employees;
        this.wallets = wallets;
    }

    /** The pockets, the earliest expiry first. */
    record Purse(Amount available, List<PocketOfWallet> pockets) {}

    /** What is left of a plan's money. */
    record PocketOfWallet(
            String id, String planName, MoneySource source, Amount allocated, Amount balance, LocalDate expiresOn) {}

    /** Money that came (positive) or went (negative). The reference of a purchase and its kin is the voucher. */
    record MovementOfWallet(
            Instant at, JournalKind kind, Amount amount, String reference, String pocket, String planName) {

        static MovementOfWallet of(WalletMovement movement) {
            return new MovementOfWallet(
                    movement.at(),
                    movement.kind(),
                    Amount.of(movement.signedAmount()),
                    movement.reference().toString(),
                    movement.pocket().value().toString(),
                    movement.planName());
        }
    }

    @GetMapping
    @Operation(summary = "What may be spent, pocket by pocket")
    Purse show(Actor actor) {
        Wallet wallet = wallets.of(actor, employees.self(actor).id());
        return new Purse(
                Amount.of(wallet.available()),
                wallet.pockets().stream()
                        .map(pocket -> new PocketOfWallet(
                                pocket.id().value().toString(),
                                pocket.planName(),
                                pocket.source(),
                                Amount.of(pocket.allocated()),
                                Amount.of(pocket.balance()),
                                pocket.expiresOn()))
                        .toList());
    }

    @GetMapping("/movements")
    @Operation(summary = "The history of all pockets, newest first")
    Page<MovementOfWallet> movements(
            Actor actor,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = Page.USUAL) int limit) {
        return Page.of(wallets.movements(actor, employees.self(actor).id(), after, limit), MovementOfWallet::of);
    }
}
