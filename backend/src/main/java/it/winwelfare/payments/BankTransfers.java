package it.winwelfare.payments;

import it.winwelfare.companies.Companies;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.payments.internal.BankTransferBook;
import it.winwelfare.payments.internal.BankTransferRules;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The companies' bank transfers: what the Ambito records becomes spendable money at once. */
@Component
public class BankTransfers {

    private final BankTransferBook book;
    private final Companies companies;
    private final Ledger ledger;
    private final Atomically atomically;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankTransfers(
            BankTransferBook book,
            Companies companies,
            Ledger ledger,
            Atomically atomically,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.companies = companies;
        this.ledger = ledger;
        this.atomically = atomically;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a transfer. Sent again with the same key it does nothing and gives the same id.
     *
     * @param by of the Ambito
     * @param idempotencyKey of the form or the request, 1 to 100 visible ASCII characters
     * @throws it.winwelfare.problems.FieldErrors by the names of {@link NewBankTransfer}
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the company; {@code bank-reference-used} while another transfer
     *     with the bank's reference stands; {@code idempotency-key-reused} if the key was used for another request
     */
    public BankTransferId record(Actor by, NewBankTransfer transfer, String idempotencyKey) {
        by.requireAny(Role.AMBITO);
        NewBankTransfer checked = BankTransferRules.checked(transfer, BusinessTime.today(clock));
        IdempotencyKey key = IdempotencyKey.of(
                "bank-transfer",
                idempotencyKey,
                checked.company(),
                checked.amount().cents(),
                checked.valueDate(),
                checked.bankReference());
        return atomically.call(() -> recorded(by, checked, key));
    }

    private BankTransferId recorded(Actor by, NewBankTransfer checked, IdempotencyKey key) {
        if (!companies.exists(checked.company())) {
            throw Refused.notFound("unknown-id");
        }
        BankTransferId id = BankTransferId.next();
        Head head = new Head(JournalKind.COMPANY_DEPOSIT, id.value(), checked.valueDate(), key);
        return switch (ledger.claim(head)) {
            case Claim.Repeated repeated -> new BankTransferId(repeated.reference());
            case Claim.Fresh fresh -> {
                book.add(id, checked);
                Account funds = Account.companyFunds(checked.company().value());
                ledger.open(Account.bank(), funds);
                Line deposit = new Line(Account.bank(), funds, checked.amount());
                ledger.transfer(fresh.journal(), JournalKind.COMPANY_DEPOSIT, List.of(deposit));
                events.publishEvent(new BankTransferRecorded(by, id, checked.company(), checked.amount()));
                yield id;
            }
        };
    }

    /**
     * Takes a transfer back that was recorded wrongly, by a reversing journal, as long as the company still has the money free.
     *
     * @param by of the Ambito
     * @param idempotencyKey as in {@link #record}
     * @throws it.winwelfare.problems.FieldErrors of {@code reason}
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}; {@code bank-transfer-spent} if less than its amount is free;
     *     {@code already-reversed}; {@code idempotency-key-reused} if the key was used for another request
     */
    public void reverse(Actor by, BankTransferId id, String reason, String idempotencyKey) {
        by.requireAny(Role.AMBITO);
        String why = BankTransferRules.reason(reason);
        IdempotencyKey key = IdempotencyKey.of("bank-transfer-reversal", idempotencyKey, id);
        try {
            atomically.run(() -> takeBack(by, id, why, key));
        } catch (InsufficientFunds spent) {
            throw Refused.conflict("bank-transfer-spent");
        }
    }

    private void takeBack(Actor by, BankTransferId id, String reason, IdempotencyKey key) {
        BankTransfer transfer = book.lock(id);
        JournalId deposit = ledger.journalOf(JournalKind.COMPANY_DEPOSIT, id.value())
                .orElseThrow(() -> new IllegalStateException("a transfer without its journal: " + id));
        Head head = new Head(JournalKind.COMPANY_DEPOSIT_REVERSAL, id.value(), BusinessTime.today(clock), key, deposit);
        if (ledger.claim(head) instanceof Claim.Fresh fresh) {
            Account funds = Account.companyFunds(transfer.company().value());
            Line back = new Line(Account.bank(), funds, transfer.amount()).reversed();
            ledger.transfer(fresh.journal(), JournalKind.COMPANY_DEPOSIT_REVERSAL, List.of(back));
            book.reverse(id, reason);
            events.publishEvent(new BankTransferReversed(by, id, transfer.company(), transfer.amount()));
        }
    }

    /**
     * The transfers of a company, the newest first.
     *
     * @param actor HR of the company, or of the Ambito
     */
    @Transactional(readOnly = true)
    public List<BankTransfer> of(Actor actor, OrganisationId company) {
        if (!actor.hasAny(Role.AMBITO)) {
            actor.require(company, Role.COMPANY_HR);
        }
        return book.of(company);
    }

    /**
     * The transfers of all companies, the newest first.
     *
     * @param actor of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code invalid-cursor}
     */
    @Transactional(readOnly = true)
    public Slice<BankTransfer> recent(Actor actor, @Nullable String cursor) {
        actor.requireAny(Role.AMBITO);
        return book.recent(cursor);
    }
}
