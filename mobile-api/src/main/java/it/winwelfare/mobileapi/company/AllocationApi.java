package it.winwelfare.mobileapi.company;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.companies.PlanId;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Reason;
import it.winwelfare.mobileapi.web.Reasons;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.AllocationState;
import it.winwelfare.wallets.AllocationView;
import it.winwelfare.wallets.Allocations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a plan's money to its people. A job does it, for all of them or for none. */
@RestController
@RequestMapping("/api/v1/company")
@Scoped(Scoped.ALLOCATIONS_WRITE)
@Tag(name = "Company: allocations")
class AllocationApi {

    private final Allocations allocations;
    private final Reasons reasons;

    AllocationApi(Allocations allocations, Reasons reasons) {
        this.allocations = allocations;
        this.reasons = reasons;
    }

    /** To whom: the people of a category, or without one everybody whom the plan serves. */
    @Schema(name = "AllocationRequest")
    record AllocationWish(@Nullable String category) {}

    /** How far it has come; the reason is that of a failed one. */
    @Schema(name = "Allocation")
    record AllocationAnswer(
            String id,
            String plan,
            @Nullable String category,
            AllocationState state,
            @Nullable Reason reason,
            int employees,
            Amount total,
            Instant requestedAt,
            @Nullable Instant finishedAt) {}

    @PostMapping("/plans/{id}/allocations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Orders an allocation; Location tells where to ask how it goes")
    ResponseEntity<AllocationAnswer> start(
            Actor actor,
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable("id") String id,
            @RequestBody AllocationWish wish) {
        AllocationId allocation = allocations.start(actor, PlanId.parse(id), wish.category(), key);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/company/allocations/" + allocation))
                .body(answer(allocations.find(actor, allocation)));
    }

    @GetMapping("/allocations/{id}")
    @Operation(summary = "How an allocation goes")
    AllocationAnswer show(Actor actor, @PathVariable("id") String id) {
        return answer(allocations.find(actor, AllocationId.parse(id)));
    }

    private AllocationAnswer answer(AllocationView view) {
        String reason = view.reason();
        return new AllocationAnswer(
                view.id().toString(),
                view.plan().toString(),
                view.category(),
                view.state(),
                reason == null ? null : reasons.of(null, reason, List.of()),
                view.employees(),
                Amount.of(view.total()),
                view.requestedAt(),
                view.finishedAt());
    }
}
