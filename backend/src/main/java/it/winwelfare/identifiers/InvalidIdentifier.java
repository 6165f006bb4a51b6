package it.winwelfare.identifiers;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;

/**
 * A text that is not the identifier it should be. Its {@link #reason()} says which check failed; the refused text itself is not kept,
 * since it may be somebody's tax code.
 */
public final class InvalidIdentifier extends Rejection {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidIdentifier(String code, Reason reason) {
        super(Kind.INVALID, code, Refused.named("reason", reason.code()));
        this.reason = reason;
    }

    /** Which check failed. */
    public Reason reason() {
        return reason;
    }

    /** The checks, in the order in which they are made. */
    public enum Reason {
        /** Nothing but spaces. */
        MISSING("missing"),
        /** Too short or too long. */
        LENGTH("length"),
        /** A letter, digit or sign where it may not stand. */
        FORM("form"),
        /** The letters of a surname or a name are not such as any surname or name gives. */
        NAME("name"),
        /** The day of birth does not exist. */
        DATE("date"),
        /** The check letter, digit or symbol belongs to another text. */
        CHECK("check"),
        /** Of a country that is not taken here. */
        COUNTRY("country");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable code, in kebab-case. */
        public String code() {
            return code;
        }
    }
}
