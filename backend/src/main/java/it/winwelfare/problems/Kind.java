package it.winwelfare.problems;

/** What sort of refusal it is, with the HTTP status that tells it best. */
public enum Kind {
    /** The input breaks a rule: the caller can correct it and send it again. */
    INVALID(422),
    /** The acting person may not do this. */
    FORBIDDEN(403),
    /** There is nothing under this id, or nothing that the acting person may know of. */
    NOT_FOUND(404),
    /** The input is fine, but not in the present state of things. */
    CONFLICT(409),
    /** It was there once and is over. */
    GONE(410),
    /** More than the platform takes at once. */
    TOO_LARGE(413),
    /** Too often in too short a time. */
    TOO_MANY(429);

    private final int httpStatus;

    Kind(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The status code of RFC 9110 (429: RFC 6585) that an HTTP surface answers with. */
    public int httpStatus() {
        return httpStatus;
    }
}
