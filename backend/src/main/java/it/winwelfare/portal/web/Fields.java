package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** What the fragments of forms need to know about a field. Templates know it as {@code #field}. */
@Component
public class Fields {

    /** Options of a field's fragment; those that were not given are null. */
    public record Options(
            boolean required,
            @Nullable Object type,
            @Nullable Object autocomplete,
            @Nullable Object inputmode,
            @Nullable Object maxlength,
            @Nullable Object min,
            @Nullable Object max,
            @Nullable Object rows,
            @Nullable Object accept,
            @Nullable Object empty,
            @Nullable Object placeholder,
            boolean inline,
            @Nullable Object spellcheck,
            @Nullable Object autocapitalize) {}

    /** A line of the summary above the form: a sentence and the id of its field, or null when it is about the whole. */
    public record Problem(@Nullable String anchor, String text) {}

    private final MessageSource messages;
    private final HttpServletRequest request;

    Fields(MessageSource messages, HttpServletRequest request) {
        this.messages = messages;
        this.request = request;
    }

    /** The options of a call, from a map that may lack any of them or be null. */
    public Options options(@Nullable Map<String, Object> given) {
        Map<String, Object> options = given == null ? Map.of() : given;
        return new Options(
                Boolean.TRUE.equals(options.get("required")),
                options.getOrDefault("type", "text"),
                options.get("autocomplete"),
                options.get("inputmode"),
                options.get("maxlength"),
                options.get("min"),
                options.get("max"),
                options.get("rows"),
                options.get("accept"),
                options.get("empty"),
                options.get("placeholder"),
                Boolean.TRUE.equals(options.get("inline")),
                options.get("spellcheck"),
                options.get("autocapitalize"));
    }

    /** The id of the field's control. */
    public String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** The sentence under {@code <key>.hint}, or null when there is none. */
    public @Nullable String hint(String key) {
        return messages.getMessage(key + ".hint", null, null, LocaleContextHolder.getLocale());
    }

    /** The ids of the texts that describe the field, or null when there are none. */
    public @Nullable String describedBy(String id, String key, boolean bad) {
        String hint = hint(key) == null ? "" : id + "-hint";
        String error = bad ? id + "-error" : "";
        String both = (hint + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    /**
     * The lines of the summary above a form, in the order of its fields, none twice; each begins with the label of its field, since
     * "this field is needed" alone does not say which.
     *
     * @param form what the form is bound to: the order of a record's components is the order of the fields; null when what was
     *     typed could not even be read into one
     * @param labels what the keys of the labels begin with
     * @param names the fields whose key does not end with the field's own name, with the end that it has; null for none
     */
    public List<Problem> problems(
            @Nullable Object form, List<DetailedError> errors, String labels, @Nullable Map<String, String> names) {
        Map<String, String> ends = names == null ? Map.of() : names;
        List<String> order = order(form);
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> place(order, error)))
                .map(error -> error.isGlobal()
                        ? new Problem(null, error.getMessage())
                        : new Problem(
                                id(error.getFieldName()),
                                label(labels + "." + ends.getOrDefault(error.getFieldName(), error.getFieldName()))
                                        + error.getMessage()))
                .distinct()
                .toList();
    }

    private List<String> order(@Nullable Object form) {
        if (form == null) {
            return FormReading.fieldsSent(request);
        }
        return form.getClass().isRecord() ? FormReading.fieldsOf(form.getClass()) : List.of();
    }

    /** What is about the whole comes first, and last the fields that are beside the form's own. */
    private static int place(List<String> order, DetailedError error) {
        if (error.isGlobal()) {
            return -1;
        }
        int place = order.indexOf(error.getFieldName());
        return place < 0 ? order.size() : place;
    }

    /** The label and what parts it from the sentence that follows; empty where the field has none. */
    private String label(String key) {
        String label = messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
        if (label == null) {
            return "";
        }
        return label.endsWith("?") ? label + " " : label + ": ";
    }

    /** Whether a choice is the chosen one, whatever types the two have. */
    public boolean same(String choice, @Nullable Object value) {
        return value == null
                ? choice.isEmpty()
                : choice.equals(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
