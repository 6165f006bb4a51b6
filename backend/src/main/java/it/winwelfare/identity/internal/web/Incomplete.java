package it.winwelfare.identity.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a sign-in that is not complete goes on. */
final class Incomplete {

    private static final String ATTRIBUTE = Incomplete.class.getName();

    private Incomplete() {}

    /** This request goes on as a visitor's, because of this standing. */
    static void note(HttpServletRequest request, Standing standing) {
        request.setAttribute(ATTRIBUTE, standing);
    }

    /** The page that completes the sign-in of this request's session. */
    static Optional<String> page(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Standing standing
                ? Optional.of(page(standing))
                : Optional.empty();
    }

    /** The page that leads on from this standing. */
    static String page(Standing standing) {
        return switch (standing) {
            case NEEDS_CODE -> Paths.CODE;
            case NEEDS_FACTOR -> Paths.FACTORS + "?obbligo";
            case VISITOR, VOID, COMPLETE -> throw new IllegalArgumentException("nothing is missing: " + standing);
        };
    }
}
