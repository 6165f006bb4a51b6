package it.winwelfare.identity;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.Map;

/** The acting person may not do this here. It says no more, so that it tells nothing about what is there. */
public final class AccessDenied extends Rejection {

    private static final long serialVersionUID = 1L;

    /** The code of the refusal. */
    public static final String CODE = "access-denied";

    /** A refusal without details. */
    public AccessDenied() {
        super(Kind.FORBIDDEN, CODE, Map.of());
    }
}
