package it.winwelfare.portal.web;

import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Carries out what a form asks for, and turns a refusal into messages by its fields. The form is then shown again with status 422 and
 * with what was typed. What the person may not do at all ({@link Kind#FORBIDDEN}) is no matter of the form and goes on as thrown.
 */
@Component
public class Forms {

    private static final int UNPROCESSABLE = 422;

    private final RefusalText refusals;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Forms(RefusalText refusals, HttpServletRequest request, HttpServletResponse response) {
        this.refusals = refusals;
        this.request = request;
        this.response = response;
    }

    /**
     * Carries out the act unless the form has errors already; empty when it has, or gets them by a refusal. Then a {@link TypedForm}
     * tells besides what is wrong with the fields that nothing was said about yet.
     */
    public <T> Optional<T> attempt(BindingResult result, Supplier<T> act) {
        return attempt(result, Map.of(), act);
    }

    /**
     * The same, where the domain calls a field otherwise than the form.
     *
     * @param fieldNames from the domain's name of a field to the form's
     */
    public <T> Optional<T> attempt(BindingResult result, Map<String, String> fieldNames, Supplier<T> act) {
        if (!result.hasErrors()) {
            try {
                return Optional.of(act.get());
            } catch (Rejection rejection) {
                note(rejection, result, fieldNames);
            }
        }
        check(result);
        response.setStatus(UNPROCESSABLE);
        return Optional.empty();
    }

    /** Carries out an act that gives nothing back; true when it is done. */
    public boolean done(BindingResult result, Runnable act) {
        return attempt(result, asSupplier(act)).isPresent();
    }

    /** The same, where the domain calls a field otherwise than the form. */
    public boolean done(BindingResult result, Map<String, String> fieldNames, Runnable act) {
        return attempt(result, fieldNames, asSupplier(act)).isPresent();
    }

    /** Carries out an act without a form; a refusal is shown once on the page that the browser is sent to. True when it is done. */
    public boolean flash(RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
            return true;
        } catch (Rejection rejection) {
            if (rejection.kind() == Kind.FORBIDDEN) {
                throw rejection;
            }
            Flash.problem("common.said", refusals.of(rejection)).in(redirect);
            return false;
        }
    }

    private static Supplier<Boolean> asSupplier(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    private void note(Rejection rejection, BindingResult result, Map<String, String> fieldNames) {
        if (rejection.kind() == Kind.FORBIDDEN) {
            throw rejection;
        }
        if (rejection instanceof FieldErrors several) {
            several.errors()
                    .forEach(error ->
                            note(result, fieldNames.getOrDefault(error.field(), error.field()), refusals.of(error)));
        } else {
            String field = rejection
                    .field()
                    .map(name -> fieldNames.getOrDefault(name, name))
                    .orElse(null);
            note(result, field, refusals.of(rejection));
        }
    }

    private void check(BindingResult result) {
        Object form =
                result.getTarget() == null ? FormReading.formSent(request, result.getObjectName()) : result.getTarget();
        if (form instanceof TypedForm typed) {
            FieldErrors.Collector wrong = FieldErrors.collect();
            typed.check(wrong);
            wrong.errors().stream()
                    .filter(error -> !result.hasFieldErrors(error.field()))
                    .forEach(error -> note(result, error.field(), refusals.of(error)));
        }
    }

    private void note(BindingResult result, @Nullable String field, String text) {
        if (field != null && hasField(result, field)) {
            Object typed = result.getTarget() == null ? result.getFieldValue(field) : result.getRawFieldValue(field);
            result.addError(new FieldError(result.getObjectName(), field, typed, false, null, null, text));
        } else {
            result.addError(new ObjectError(result.getObjectName(), text));
        }
    }

    private boolean hasField(BindingResult result, String field) {
        Object form = result.getTarget();
        return form == null
                ? FormReading.fieldsSent(request).contains(field)
                : PropertyAccessorFactory.forBeanPropertyAccess(form).isReadableProperty(field);
    }
}
