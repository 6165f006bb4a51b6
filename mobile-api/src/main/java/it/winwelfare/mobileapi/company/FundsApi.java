package it.winwelfare.mobileapi.company;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanState;
import it.winwelfare.companies.Plans;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.wallets.FundsView;
import it.winwelfare.wallets.Wallets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the company has loaded, and the plans that give it out. What people buy is not here. */
@RestController
@RequestMapping("/api/v1/company")
@Scoped(Scoped.FUNDS_READ)
@Tag(name = "Company: funds")
class FundsApi {

    private final Wallets wallets;
    private final Plans plans;

    FundsApi(Wallets wallets, Plans plans) {
        this.wallets = wallets;
        this.plans = plans;
    }

    /** The last two are null while so few people have a wallet that a sum would tell of one of them. */
    record Funds(
            Amount loaded,
            Amount allocated,
            Amount free,
            Amount returned,
            int employeesWithWallet,
            @Nullable Amount spent,
            @Nullable Amount expiringSoon) {}

    /** All plans. */
    @Schema(name = "Plans")
    record PlanList(List<Plan> items) {}

    /** A welfare plan. */
    record Plan(
            String id,
            String name,
            PlanState state,
            MoneySource source,
            LocalDate from,
            LocalDate to,
            LocalDate expiresOn,
            List<PlanAmount> lines) {

        static Plan of(WelfarePlan plan) {
            return new Plan(
                    plan.id().toString(),
                    plan.name(),
                    plan.state(),
                    plan.source(),
                    plan.period().from(),
                    plan.period().to(),
                    plan.pocketsExpireOn(),
                    plan.lines().stream()
                            .map(line -> new PlanAmount(line.category(), Amount.of(line.amount())))
                            .toList());
        }
    }

    /** What each employee of a category gets; without a category, everybody who has no line of their own. */
    record PlanAmount(@Nullable String category, Amount amount) {}

    @GetMapping("/funds")
    @Operation(summary = "What is loaded, given out and free")
    Funds funds(Actor actor) {
        FundsView funds = wallets.funds(actor, Machine.companyOf(actor));
        return new Funds(
                Amount.of(funds.loaded()),
                Amount.of(funds.allocated()),
                Amount.of(funds.free()),
                Amount.of(funds.returned()),
                funds.employeesWithWallet(),
                Amount.ofNullable(funds.spent()),
                Amount.ofNullable(funds.expiringSoon()));
    }

    @GetMapping("/plans")
    @Operation(summary = "The company’s plans, the latest start first")
    PlanList plans(Actor actor) {
        return new PlanList(
                plans.of(actor, Machine.companyOf(actor)).stream().map(Plan::of).toList());
    }
}
