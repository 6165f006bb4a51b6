package it.winwelfare.network;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an applicant keeps of a request to join. Nothing of what was typed: whoever has its address may read it.
 *
 * @param submittedAt UTC
 * @param dueOn the last day on which the Ambito answers, Europe/Rome
 */
public record JoinReceipt(JoinRequestId id, Applicant applicant, Instant submittedAt, LocalDate dueOn) {}
