package it.winwelfare.network;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody asked to join. Not an act of a user: the form is public. Carries what the acknowledgement by mail needs.
 *
 * @param dueOn the last day of the answer, Europe/Rome
 */
public record JoinRequestSubmitted(
        JoinRequestId request,
        Applicant applicant,
        String organisationName,
        String contactName,
        String contactEmail,
        LocalDate dueOn,
        Locale locale) {}
