package it.winwelfare.vouchers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reason why something is not possible, for a person to read: the sentence is {@code problem.<code>} with these arguments.
 *
 * @param code stable, in kebab-case
 * @param arguments the values of the sentence, by name, in the order of its numbered places
 */
public record Refusal(String code, Map<String, Object> arguments) {

    /** Keeps the order of the arguments. */
    public Refusal {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A reason with its arguments as name, value, name, value …. */
    public static Refusal of(String code, Object... namesAndValues) {
        return new Refusal(code, it.winwelfare.problems.Refused.named(namesAndValues));
    }

    /** The key of the sentence in the message bundles. */
    public String messageKey() {
        return "problem." + code;
    }

    /** The values of {@link #arguments()} alone, as a message source wants them. */
    public Object[] argumentValues() {
        return arguments.values().toArray();
    }
}
