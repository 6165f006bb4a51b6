package it.winwelfare.payments.internal;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.payments.BankTransfer;
import it.winwelfare.payments.BankTransferId;
import it.winwelfare.payments.NewBankTransfer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "payments_bank_transfer")
@SuppressWarnings("UnusedVariable") // some columns are written for the database and for people who ask it
class BankTransferEntity {

    @Id
    private UUID id;

    private UUID companyId;

    @Column(name = "amount_cents")
    private Money amount;

    private LocalDate valueDate;
    private String bankReference;
    private @Nullable String liveReference;
    private Instant recordedAt;
    private @Nullable Instant reversedAt;
    private @Nullable String reversedFor;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BankTransferEntity() {}

    /** Of a transfer that {@link BankTransferRules} let pass. */
    BankTransferEntity(BankTransferId id, NewBankTransfer checked, Instant recordedAt) {
        this.id = id.value();
        this.companyId = checked.company().value();
        this.amount = checked.amount();
        this.valueDate = checked.valueDate();
        this.bankReference = checked.bankReference();
        this.liveReference = checked.bankReference();
        this.recordedAt = recordedAt;
    }

    /** The ledger has decided that it may be: a journal is reversed once, and only while the money is there. */
    void reverse(String reason, Instant at) {
        reversedAt = at;
        reversedFor = reason;
        liveReference = null;
    }

    BankTransfer view() {
        return new BankTransfer(
                new BankTransferId(id),
                new OrganisationId(companyId),
                amount,
                valueDate,
                bankReference,
                recordedAt,
                reversedAt);
    }
}
