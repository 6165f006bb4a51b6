package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.problems.Kind;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.Redemption;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Why a voucher cannot be taken, or a scan not be undone, told from how things stand. */
final class CounterRules {

    private CounterRules() {}

    /** What makes a scan the same scan when it comes again. */
    static IdempotencyKey keyOf(Redeem wanted, Scanned scanned) {
        return IdempotencyKey.of("redeem:" + wanted.provider(), wanted.idempotencyKey(), scanned.told());
    }

    static RedemptionRefused unknown() {
        return refused(Kind.NOT_FOUND, "voucher-unknown");
    }

    /** The reason against taking the voucher; empty if it may be taken. Of another provider's voucher nothing else is told. */
    static Optional<RedemptionRefused> againstRedeeming(Voucher voucher, OrganisationId provider, LocalDate today) {
        if (!voucher.provider().equals(provider)) {
            return Optional.of(refused(Kind.FORBIDDEN, "voucher-of-another-provider"));
        }
        return switch (voucher.state()) {
            case ISSUED -> voucher.isPast(today) ? Optional.of(expired(voucher)) : Optional.empty();
            case EXPIRED -> Optional.of(expired(voucher));
            case REDEEMED, SETTLED ->
                Optional.of(refused(
                        Kind.CONFLICT, "voucher-already-used", "at", Objects.requireNonNull(voucher.redeemedAt())));
            case CANCELLED ->
                Optional.of(
                        refused(Kind.CONFLICT, "voucher-cancelled", "at", Objects.requireNonNull(voucher.closedAt())));
        };
    }

    /** The reason against undoing a scan, from its time alone: that it was undone before, the ledger says. */
    static Optional<RedemptionRefused> againstUndoing(Redemption redemption, Instant now) {
        return now.isBefore(redemption.undoUntil())
                ? Optional.empty()
                : Optional.of(refused(Kind.CONFLICT, "undo-too-late", "until", redemption.undoUntil()));
    }

    static RedemptionRefused undone(Instant at) {
        return refused(Kind.CONFLICT, "redemption-undone", "at", at);
    }

    static RedemptionRefused settled() {
        return refused(Kind.CONFLICT, "voucher-settled");
    }

    private static RedemptionRefused expired(Voucher voucher) {
        return refused(Kind.CONFLICT, "voucher-expired", "on", voucher.validUntil());
    }

    private static RedemptionRefused refused(Kind kind, String code, Object... namesAndValues) {
        return new RedemptionRefused(kind, Refusal.of(code, namesAndValues));
    }
}
