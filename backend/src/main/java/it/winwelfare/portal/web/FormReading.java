package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.ResolvableType;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How the forms of all pages are read and checked. */
@ControllerAdvice("it.winwelfare.portal")
class FormReading {

    private static final String FIELDS = FormReading.class.getName() + ".fields";
    private static final String BINDER = FormReading.class.getName() + ".binder.";

    private final SmartValidator validator;

    FormReading(SmartValidator validator) {
        this.validator = validator;
    }

    /** Blanks around what is typed are slips of the hand; an empty field is an empty text. */
    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }

    /**
     * A form in which one field cannot be read is no whole form that could be checked: Spring checks its other fields one by one then.
     * The validator that Boot gives to Spring MVC cannot do that, and would say nothing about them until the next try.
     */
    @InitBinder
    void checkEachField(WebDataBinder binder) {
        binder.replaceValidators(validator);
    }

    /** The pages know such a form by its errors alone; so the order of its fields, and what could be read, are kept for them. */
    @InitBinder
    void keepForm(WebDataBinder binder, HttpServletRequest request) {
        ResolvableType type = binder.getTargetType();
        if (type != null && type.resolve(Object.class).isRecord()) {
            request.setAttribute(FIELDS, fieldsOf(type.resolve(Object.class)));
            request.setAttribute(BINDER + binder.getObjectName(), binder);
        }
    }

    /** The fields of the form that this request has sent, in their order. */
    static List<String> fieldsSent(HttpServletRequest request) {
        return request.getAttribute(FIELDS) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The form that this request has sent under the name, null in each field that could not be read; null if none was made. */
    static @Nullable Object formSent(HttpServletRequest request, String name) {
        return request.getAttribute(BINDER + name) instanceof WebDataBinder binder ? binder.getTarget() : null;
    }

    /** The components of a record, in their order. */
    static List<String> fieldsOf(Class<?> form) {
        return Stream.of(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
