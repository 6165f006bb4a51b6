package it.winwelfare.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request to join and its decision.
 *
 * @param submittedAt UTC
 * @param dueOn the last day on which the Ambito answers: 30 days after it came in (L. 241/1990 art. 2 c. 2), Europe/Rome
 * @param reason why it was refused
 * @param locale the language in which the applicant is answered
 */
public record JoinRequest(
        JoinRequestId id,
        JoinForm form,
        JoinState state,
        Instant submittedAt,
        LocalDate dueOn,
        @Nullable String reason,
        Locale locale) {}
