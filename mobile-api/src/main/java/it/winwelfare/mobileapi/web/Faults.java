package it.winwelfare.mobileapi.web;

import it.winwelfare.identity.ProblemAnswer;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.PurchaseRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which status and which reasons an exception stands for. What is left over is a fault of ours. */
@Component
class Faults {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Set<String> NEEDED = Set.of("NotNull", "NotBlank", "NotEmpty");

    private final Reasons reasons;

    Faults(Reasons reasons) {
        this.reasons = reasons;
    }

    /** A status of HTTP, the main reason, and all of them. */
    record Verdict(int status, Reason reason, List<Reason> errors) {}

    Verdict of(Exception fault) {
        return switch (fault) {
            case Rejection refused -> refused(refused);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch.getName());
            case TypeMismatchException mismatch -> mismatch(mismatch.getPropertyName());
            // Tomcat's: a query that cannot be read, found by whoever asks for a parameter first.
            case InvalidParameterException malformed -> ofStatus(malformed.getErrorCode());
            // The firewall's: a header that is odd, found when it is read.
            case RequestRejectedException odd -> ofStatus(HttpStatus.BAD_REQUEST.value());
            case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
            // Nothing here takes files, and this is not even a well-formed one.
            case MultipartException unreadable -> ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            default -> ofStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        };
    }

    private Verdict refused(Rejection refused) {
        Reason main = reasons.of(null, refused.code(), refused.arguments().values());
        List<Reason> all = refused instanceof PurchaseRefused several
                ? several.refusals().stream()
                        .map(one -> reasons.of(null, one.code(), one.arguments().values()))
                        .toList()
                : reasons.of(refused);
        return new Verdict(refused.kind().httpStatus(), main, all);
    }

    /** The reading of a body may itself be refused, when it is too long. */
    private Verdict unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection refused) {
                return refused(refused);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return bad("json-unknown-field", path(unknown));
            }
            if (cause instanceof InputCoercionException tooLarge) {
                return bad("json-wrong-type", path(tooLarge));
            }
            if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
                return bad("json-wrong-type", path(wrong));
            }
        }
        return bad("json-unreadable", null);
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private Verdict invalid(MethodArgumentNotValidException invalid) {
        List<Reason> all = invalid.getFieldErrors().stream()
                .sorted(Comparator.comparing(FieldError::getField))
                .map(error -> reasons.of(
                        error.getField(),
                        NEEDED.contains(String.valueOf(error.getCode())) ? "field-required" : "field-invalid",
                        List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        return new Verdict(
                HttpStatus.UNPROCESSABLE_CONTENT.value(), reasons.of(null, "invalid-fields", List.of(all.size())), all);
    }

    private Verdict missing(String header) {
        return IDEMPOTENCY_KEY.equalsIgnoreCase(header)
                ? bad("idempotency-key-missing", null)
                : bad("parameter-unreadable", header);
    }

    private Verdict mismatch(@Nullable String parameter) {
        return bad("parameter-unreadable", parameter);
    }

    private Verdict bad(String code, @Nullable String field) {
        Reason reason = reasons.of(field, code, List.of());
        return new Verdict(HttpStatus.BAD_REQUEST.value(), reason, List.of(reason));
    }

    private Verdict ofStatus(int status) {
        Reason reason = reasons.of(null, ProblemAnswer.codeOf(status), List.of());
        return new Verdict(status, reason, List.of(reason));
    }
}
