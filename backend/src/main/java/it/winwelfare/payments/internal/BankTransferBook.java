package it.winwelfare.payments.internal;

import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.payments.BankTransfer;
import it.winwelfare.payments.BankTransferId;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The bank transfers as they are kept. */
@Component
public class BankTransferBook {

    private static final int SLICE = 50;

    private final BankTransferEntities transfers;
    private final Clock clock;

    BankTransferBook(BankTransferEntities transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    /** @throws Rejection {@code bank-reference-used} while another transfer with it stands */
    public void add(BankTransferId id, NewBankTransfer checked) {
        if (transfers.existsByLiveReference(checked.bankReference())) {
            throw referenceUsed(checked);
        }
        try {
            transfers.saveAndFlush(new BankTransferEntity(id, checked, clock.instant()));
        } catch (DataIntegrityViolationException recordedMeanwhile) {
            throw referenceUsed(checked);
        }
    }

    /**
     * The transfer, kept from others until the transaction ends.
     *
     * @throws Rejection {@code unknown-id}
     */
    public BankTransfer lock(BankTransferId id) {
        return locked(id).view();
    }

    /** Writes down that it was taken back, and why. */
    public void reverse(BankTransferId id, String reason) {
        locked(id).reverse(reason, clock.instant());
    }

    /** Those of a company, the newest first. */
    public List<BankTransfer> of(OrganisationId company) {
        return transfers.findByCompanyIdOrderByIdDesc(company.value()).stream()
                .map(BankTransferEntity::view)
                .toList();
    }

    /** All of them, the newest first. */
    public Slice<BankTransfer> recent(@Nullable String cursor) {
        Cursor last = Cursor.parse(cursor, 1);
        Limit oneMore = Limit.of(SLICE + 1);
        List<BankTransferEntity> rows = last == null
                ? transfers.findAllByOrderByIdDesc(oneMore)
                : transfers.findByIdLessThanOrderByIdDesc(last.id(0), oneMore);
        List<BankTransfer> views = rows.stream().map(BankTransferEntity::view).toList();
        return Slice.of(views, SLICE, transfer -> Cursor.at(transfer.id()));
    }

    private BankTransferEntity locked(BankTransferId id) {
        return transfers.locked(id.value()).orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    private static Rejection referenceUsed(NewBankTransfer transfer) {
        return Refused.conflict("bank-reference-used", "reference", transfer.bankReference());
    }
}
