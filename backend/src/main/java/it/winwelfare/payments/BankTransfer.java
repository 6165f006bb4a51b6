package it.winwelfare.payments;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company's transfer to the platform's bank account.
 *
 * @param valueDate the day on which the bank counts it
 * @param bankReference the bank's own number of it (CRO or TRN)
 * @param recordedAt UTC
 * @param reversedAt UTC; null while it stands
 */
public record BankTransfer(
        BankTransferId id,
        OrganisationId company,
        Money amount,
        LocalDate valueDate,
        String bankReference,
        Instant recordedAt,
        @Nullable Instant reversedAt) {}
