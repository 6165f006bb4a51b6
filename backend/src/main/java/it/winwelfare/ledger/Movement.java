package it.winwelfare.ledger;

import it.winwelfare.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of an account's history, as seen from that account.
 *
 * @param account the account whose history it is
 * @param counterpart the other account of the transfer
 * @param amount positive when it came in, negative when it went out
 * @param at when it was recorded (UTC)
 */
public record Movement(
        JournalId journal,
        int line,
        JournalKind kind,
        UUID reference,
        Instant at,
        Account account,
        Account counterpart,
        Money amount) {}
