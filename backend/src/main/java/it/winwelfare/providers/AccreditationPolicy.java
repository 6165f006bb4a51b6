package it.winwelfare.providers;

import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import it.winwelfare.territory.Municipalities;
import java.time.LocalDate;

/** What an accreditation, a site and a reason must be like. Each refusal says which rule it breaks. */
final class AccreditationPolicy {

    private static final int LONGEST_YEARS = 5;
    private static final int LONGEST_DESCRIPTION = 2_000;
    /** Of a site. */
    static final int LONGEST_NAME = 120;

    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_REASON = 1_000;

    private AccreditationPolicy() {}

    /**
     * An accreditation is given for today or longer, and looked at again after five years at the latest.
     *
     * @throws it.winwelfare.problems.Rejection {@code accreditation-in-the-past}, {@code accreditation-too-long}
     */
    static void checkUntil(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            throw Refused.invalidField("until", "accreditation-in-the-past");
        }
        checkNotTooLong(until, today);
    }

    /** @throws it.winwelfare.problems.Rejection {@code accreditation-too-long} */
    static void checkNotTooLong(LocalDate until, LocalDate today) {
        if (until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Refused.invalidField("until", "accreditation-too-long", "years", LONGEST_YEARS);
        }
    }

    /**
     * The site as it will be kept, without spaces around.
     *
     * @throws it.winwelfare.problems.Rejection with every field that is wrong
     */
    static NewSite checkSite(NewSite site, Municipalities municipalities) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        String name = wrong.read("name", () -> line(site.name(), LONGEST_NAME));
        String address = wrong.read("address", () -> line(site.address(), LONGEST_ADDRESS));
        wrong.read("municipalityIstat", () -> municipalities.require(site.municipalityIstat()));
        wrong.throwIfAny();
        if (name == null || address == null) {
            throw new IllegalStateException("a field was refused and nothing was thrown");
        }
        return new NewSite(site.provider(), name, address, site.municipalityIstat());
    }

    /** @throws it.winwelfare.problems.Rejection if the description is too long or not plain text; it may be empty */
    static String checkDescription(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? stripped : checked(stripped, LONGEST_DESCRIPTION);
    }

    /**
     * Whoever is stopped is told why.
     *
     * @throws it.winwelfare.problems.Rejection {@code reason-required}, or if it is too long or not plain text
     */
    static String checkReason(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw Refused.invalidField("reason", "reason-required");
        }
        return checked(stripped, LONGEST_REASON);
    }

    private static String line(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw Refused.invalid("text-required");
        }
        if (stripped.indexOf('\n') >= 0) {
            throw Refused.invalid("text-not-plain");
        }
        return checked(stripped, longest);
    }

    private static String checked(String text, int longest) {
        if (text.length() > longest) {
            throw Refused.invalid("text-too-long", "longest", longest);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Refused.invalid("text-not-plain");
        }
        return text;
    }
}
