package it.winwelfare.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The refusal that needs no type of its own: made by a factory that names the kind.
 *
 * <p>Arguments are given as name, value, name, value … in the order of the sentence's numbered places.
 */
public final class Refused extends Rejection {

    private static final long serialVersionUID = 1L;

    private Refused(Kind kind, String code, Map<String, ?> arguments, @Nullable String field) {
        super(kind, code, arguments, field);
    }

    /** The input breaks a rule. */
    public static Refused invalid(String code, Object... namesAndValues) {
        return new Refused(Kind.INVALID, code, named(namesAndValues), null);
    }

    /** One named input field breaks a rule. */
    public static Refused invalidField(String field, String code, Object... namesAndValues) {
        return new Refused(Kind.INVALID, code, named(namesAndValues), field);
    }

    /** Nothing under this id that the acting person may know of. */
    public static Refused notFound(String code, Object... namesAndValues) {
        return new Refused(Kind.NOT_FOUND, code, named(namesAndValues), null);
    }

    /** The acting person may not do this. */
    public static Refused forbidden(String code, Object... namesAndValues) {
        return new Refused(Kind.FORBIDDEN, code, named(namesAndValues), null);
    }

    /** Not in the present state of things. */
    public static Refused conflict(String code, Object... namesAndValues) {
        return new Refused(Kind.CONFLICT, code, named(namesAndValues), null);
    }

    /** It was there once and is over. */
    public static Refused gone(String code, Object... namesAndValues) {
        return new Refused(Kind.GONE, code, named(namesAndValues), null);
    }

    /** More than the platform takes at once. */
    public static Refused tooLarge(String code, Object... namesAndValues) {
        return new Refused(Kind.TOO_LARGE, code, named(namesAndValues), null);
    }

    /** Too often in too short a time. */
    public static Refused tooMany(String code, Object... namesAndValues) {
        return new Refused(Kind.TOO_MANY, code, named(namesAndValues), null);
    }

    /**
     * Name, value, name, value … as an ordered map, for subclasses of {@link Rejection} and for {@link FieldErrors}.
     *
     * @throws IllegalArgumentException if the count is odd, a name is not a text, or a name comes twice
     */
    public static Map<String, Object> named(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("arguments come as name, value, name, value");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("the name of an argument is a text: " + namesAndValues[i]);
            }
            if (arguments.put(name, namesAndValues[i + 1]) != null) {
                throw new IllegalArgumentException("the argument comes twice: " + name);
            }
        }
        return arguments;
    }
}
