package it.winwelfare.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several fields refused at once, so that a person corrects a form in one go. Its code is {@code invalid-fields}. */
public final class FieldErrors extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private FieldErrors(List<FieldError> errors) {
        super(Kind.INVALID, "invalid-fields", Refused.named("count", errors.size()));
        this.errors = errors;
    }

    /** The refused fields in the order in which they were found; never empty. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Starts an empty collection. */
    public static Collector collect() {
        return new Collector();
    }

    @Override
    public String getMessage() {
        return code() + " " + errors;
    }

    /**
     * One refused field.
     *
     * @param field the name of the input field, as the form or the API calls it
     * @param code the code of the reason, as of {@link Rejection#code()}
     * @param arguments the values of the sentence, by name, in order
     */
    public record FieldError(String field, String code, Map<String, Object> arguments) {

        /** Keeps the order of the arguments. */
        public FieldError {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        /** The key of the sentence in the message bundles: {@code problem.<code>}. */
        public String messageKey() {
            return "problem." + code;
        }
    }

    /** Gathers refused fields and throws them together. Not for use by several threads. */
    public static final class Collector {

        private final List<FieldError> found = new ArrayList<>();

        private Collector() {}

        /** Notes a refused field; the arguments as name, value, name, value …. */
        public Collector add(String field, String code, Object... namesAndValues) {
            found.add(new FieldError(field, code, Refused.named(namesAndValues)));
            return this;
        }

        /** Notes a refusal under the given field, whatever field it names itself. */
        public Collector add(String field, Rejection rejection) {
            found.add(new FieldError(field, rejection.code(), rejection.arguments()));
            return this;
        }

        /** Reads a value; if that is refused, notes the refusal under the field and gives null. */
        public <T> @Nullable T read(String field, Supplier<? extends T> reader) {
            try {
                return reader.get();
            } catch (Rejection rejection) {
                add(field, rejection);
                return null;
            }
        }

        /** True while nothing was refused. */
        public boolean isEmpty() {
            return found.isEmpty();
        }

        /** What was refused so far. */
        public List<FieldError> errors() {
            return List.copyOf(found);
        }

        /** @throws FieldErrors if anything was refused */
        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new FieldErrors(errors());
            }
        }
    }
}
