package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.VoucherId;
import java.time.LocalDate;

/** A purchase as somebody asked for it. */
record Order(Actor actor, Purchase wanted) {

    /** The head of its journal, if it becomes this voucher. */
    Head head(VoucherId voucher, LocalDate today) {
        FamilyMemberId member = wanted.member();
        IdempotencyKey key = IdempotencyKey.of(
                "purchase:" + actor.requireUser(),
                wanted.idempotencyKey(),
                wanted.version(),
                member == null ? "self" : member,
                wanted.expectedOwn());
        return new Head(JournalKind.PURCHASE, voucher.value(), today, key);
    }
}
