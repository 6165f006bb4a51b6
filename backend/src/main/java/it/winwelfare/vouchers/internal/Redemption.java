package it.winwelfare.vouchers.internal;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.VoucherId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One taking of a voucher as it stands in its row.
 *
 * @param undoUntil until when (exclusive) it may be undone; fixed at the scan, whatever the setting becomes
 * @param journal the ledger's journal of it
 * @param undoneAt when it was undone, or null
 */
public record Redemption(
        RedemptionId id,
        VoucherId voucher,
        OrganisationId provider,
        String channel,
        Money amount,
        Instant redeemedAt,
        Instant undoUntil,
        JournalId journal,
        @Nullable Instant undoneAt) {}
