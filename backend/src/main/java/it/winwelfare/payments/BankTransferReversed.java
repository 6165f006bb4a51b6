package it.winwelfare.payments;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.util.Map;
import java.util.UUID;

/** A recorded transfer was taken back by a reversing journal. */
public record BankTransferReversed(Actor by, BankTransferId transfer, OrganisationId company, Money amount)
        implements Act {

    @Override
    public String what() {
        return "bank-transfer.reversed";
    }

    @Override
    public UUID on() {
        return transfer.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("amount", amount.toPlainString());
    }
}
