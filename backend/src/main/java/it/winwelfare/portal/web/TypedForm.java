package it.winwelfare.portal.web;

import it.winwelfare.problems.FieldErrors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form of which some fields can be judged although others are empty or cannot be read. {@link Forms} asks it whenever the form is
 * shown again, so that a person corrects it in one go; a form without a fault is judged by the domain alone.
 */
public interface TypedForm {

    /**
     * Notes what cannot stand, by the domain's own rules. A field that is empty or could not be read is null here, whatever its
     * annotations promise, and is told already; so is what was noted by the same field before.
     */
    void check(FieldErrors.Collector wrong);

    /**
     * Reads a text, and notes its refusal under the field; nothing is noted about a field in which nothing was typed.
     *
     * @param reader a rule of the domain
     */
    static void read(FieldErrors.Collector wrong, String field, @Nullable String typed, Function<String, ?> reader) {
        if (typed != null && !typed.isBlank()) {
            wrong.read(field, () -> reader.apply(typed));
        }
    }
}
