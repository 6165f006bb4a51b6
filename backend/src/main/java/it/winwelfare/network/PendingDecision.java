package it.winwelfare.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that waits for a decision.
 *
 * @param kind {@code join-company}, {@code join-provider}, {@code join-body}, {@code offer-review}, {@code counter-locked}, {@code scan-conflict}
 * @param subject the id of what is decided
 * @param title what it is, for people
 * @param from who asks, for people
 * @param since UTC
 * @param dueOn the last day for the decision, Europe/Rome
 */
public record PendingDecision(String kind, UUID subject, String title, String from, Instant since, LocalDate dueOn) {}
