package it.winwelfare.providers;

import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.TypedText;
import it.winwelfare.territory.Municipalities;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
     * @throws FieldErrors every field that is wrong
     */
    static NewSite checkSite(NewSite site, Municipalities municipalities) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        String name = TypedText.required(wrong, "name", site.name(), LONGEST_NAME);
        String address = TypedText.required(wrong, "address", site.address(), LONGEST_ADDRESS);
        wrong.read("municipalityIstat", () -> municipalities.require(site.municipalityIstat()));
        wrong.throwIfAny();
        return new NewSite(site.provider(), name, address, site.municipalityIstat());
    }

    /**
     * A description may be missing.
     *
     * @throws FieldErrors {@code description} if it is too long or not plain text
     */
    static @Nullable String checkDescription(@Nullable String text) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        String description = TypedText.optional(wrong, "description", text, LONGEST_DESCRIPTION);
        wrong.throwIfAny();
        return description;
    }

    /**
     * Whoever is stopped is told why.
     *
     * @throws FieldErrors {@code reason} if it is missing, too long or not plain text
     */
    static String checkReason(String reason) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        String told = TypedText.required(wrong, "reason", reason, LONGEST_REASON);
        wrong.throwIfAny();
        return told;
    }
}
