package it.winwelfare.payments;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The companies' bank transfers: what the Ambito records becomes spendable money. */
@Component
public class BankTransfers {
    public BankTransferId record(Actor by, NewBankTransfer transfer, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public void reverse(Actor by, BankTransferId id, String reason, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public List<BankTransfer> of(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    public Slice<BankTransfer> recent(Actor actor, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }
}
