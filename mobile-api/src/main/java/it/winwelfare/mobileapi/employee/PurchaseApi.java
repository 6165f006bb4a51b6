package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Reason;
import it.winwelfare.mobileapi.web.Reasons;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.vouchers.CancelReceipt;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Quote;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.Vouchers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From the price to the voucher, and back. */
@RestController
@RequestMapping("/api/v1/me")
@Scoped(Scoped.VOUCHER)
@Tag(name = "Employee: purchase")
class PurchaseApi {

    private final Vouchers vouchers;
    private final Reasons reasons;

    PurchaseApi(Vouchers vouchers, Reasons reasons) {
        this.vouchers = vouchers;
        this.reasons = reasons;
    }

    /** Which offer, for which relative; without one, for the employee. */
    record QuoteWish(
            @NotBlank @Nullable String offer, @Nullable String member) {}

    /** What would happen. Nothing is written or reserved; with refusals it may not be bought. */
    @Schema(name = "Quote")
    record QuoteAnswer(
            String offer,
            String version,
            @Nullable String member,
            String beneficiaryName,
            Amount price,
            Amount own,
            Amount coFunding,
            @Nullable String coFundingLine,
            List<QuotePocket> pockets,
            LocalDate validUntil,
            boolean buyable,
            List<Reason> refusals) {}

    /** What one pocket would pay. */
    record QuotePocket(String pocket, String planName, Amount amount) {}

    /** What is bought: the version that the person was shown, at the own part that they were told. */
    @Schema(name = "Purchase")
    record PurchaseWish(
            @NotBlank @Nullable String version,
            @Nullable String member,
            @NotNull @Valid @Nullable Amount expectedOwn) {}

    /** What was bought; the same for ever. */
    @Schema(name = "PurchaseReceipt")
    record Bought(
            String voucher,
            String code,
            Amount faceValue,
            Amount own,
            Amount coFunding,
            Instant issuedAt,
            LocalDate validUntil) {}

    /** What went back. */
    @Schema(name = "CancelReceipt")
    record Returned(String voucher, Amount returnedToPockets, Amount returnedToLines, Instant cancelledAt) {}

    @PostMapping("/quotes")
    @Operation(summary = "What a purchase would cost, and why it may not be made; writes nothing")
    QuoteAnswer quote(Actor actor, @Valid @RequestBody QuoteWish wish) {
        Quote quote = vouchers.quote(actor, OfferId.parse(Objects.requireNonNull(wish.offer())), member(wish.member()));
        FamilyMemberId member = quote.beneficiary().member();
        return new QuoteAnswer(
                quote.version().offer().toString(),
                quote.version().id().toString(),
                member == null ? null : member.toString(),
                quote.beneficiary().name(),
                Amount.of(quote.price()),
                Amount.of(quote.own()),
                Amount.of(quote.coFunding()),
                quote.coFundingLine(),
                quote.pockets().stream()
                        .map(part -> new QuotePocket(
                                part.pocket().value().toString(), part.planName(), Amount.of(part.amount())))
                        .toList(),
                quote.validUntil(),
                quote.buyable(),
                quote.refusals().stream()
                        .map(refusal -> reasons.of(
                                null, refusal.code(), refusal.arguments().values()))
                        .toList());
    }

    @PostMapping("/vouchers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Buys a voucher")
    ResponseEntity<Bought> buy(
            Actor actor, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody PurchaseWish wish) {
        PurchaseReceipt receipt = vouchers.purchase(
                actor,
                new Purchase(
                        OfferVersionId.parse(Objects.requireNonNull(wish.version())),
                        member(wish.member()),
                        Objects.requireNonNull(wish.expectedOwn()).money("expectedOwn"),
                        key));
        return ResponseEntity.created(URI.create("/api/v1/me/vouchers/" + receipt.voucher()))
                .body(new Bought(
                        receipt.voucher().toString(),
                        Crockford.grouped(receipt.code()),
                        Amount.of(receipt.faceValue()),
                        Amount.of(receipt.own()),
                        Amount.of(receipt.coFunding()),
                        receipt.issuedAt(),
                        receipt.validUntil()));
    }

    @PostMapping("/vouchers/{id}/cancellation")
    @Operation(summary = "Gives an unused voucher back")
    Returned cancel(Actor actor, @RequestHeader("Idempotency-Key") String key, @PathVariable("id") String id) {
        CancelReceipt receipt = vouchers.cancel(actor, VoucherId.parse(id), key);
        return new Returned(
                receipt.voucher().toString(),
                Amount.of(receipt.returnedToPockets()),
                Amount.of(receipt.returnedToLines()),
                receipt.cancelledAt());
    }

    private static @Nullable FamilyMemberId member(@Nullable String id) {
        return id == null ? null : FamilyMemberId.parse(id);
    }
}
