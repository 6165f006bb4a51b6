package it.winwelfare.problems;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A business refusal: the platform understood and says no, for a reason that a person can read.
 *
 * <p>It carries a stable {@link #code()} and named {@link #arguments()}; the sentence comes from the message bundles under
 * {@link #messageKey()}. It has no stack trace: a refusal is an answer and not a fault, and is cheap to give.
 */
public abstract class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String code;
    private final Kind kind;
    private final transient Map<String, Object> arguments;
    private final @Nullable String field;

    /**
     * @param code stable, in kebab-case, for example {@code voucher-already-used}
     * @param arguments named values for the sentence, in the order of its numbered places; never personal data that the caller may
     *     not see
     * @param field the input field that the refusal is about, or null when it is about the whole
     * @throws IllegalArgumentException if the code is not kebab-case
     */
    protected Rejection(Kind kind, String code, Map<String, ?> arguments, @Nullable String field) {
        super(code, null, false, false);
        if (!KEBAB_CASE.matcher(code).matches()) {
            throw new IllegalArgumentException("a problem's code is kebab-case: " + code);
        }
        this.kind = kind;
        this.code = code;
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        this.field = field;
    }

    /** @see #Rejection(Kind, String, Map, String) */
    protected Rejection(Kind kind, String code, Map<String, ?> arguments) {
        this(kind, code, arguments, null);
    }

    /** The stable code; also the last part of the problem's type URI. */
    public final String code() {
        return code;
    }

    /** What sort of refusal it is. */
    public final Kind kind() {
        return kind;
    }

    /** The values of the sentence, by name, in the order of its numbered places. Unmodifiable. */
    public final Map<String, Object> arguments() {
        return arguments;
    }

    /** The values of {@link #arguments()} alone, as a message source wants them. */
    public final Object[] argumentValues() {
        return arguments.values().toArray();
    }

    /** The input field that the refusal is about; empty when it is about the whole. */
    public final Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The key of the sentence in the message bundles: {@code problem.<code>}. */
    public final String messageKey() {
        return "problem." + code;
    }

    /** For logs and failed tests: code and arguments, no sentence. */
    @Override
    public String getMessage() {
        return arguments.isEmpty() ? code : code + " " + arguments;
    }
}
