package it.winwelfare.wallets;

import it.winwelfare.ledger.JournalKind;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that came into a pocket or left it.
 *
 * @param at UTC
 * @param reference what it was for: an allocation, a voucher, a return
 * @param signedAmount positive when it came in
 */
public record WalletMovement(
        Instant at, JournalKind kind, UUID reference, Money signedAmount, PocketId pocket, String planName) {}
