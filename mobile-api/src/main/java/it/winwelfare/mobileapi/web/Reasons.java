package it.winwelfare.mobileapi.web;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of refusals in the language of the request, with amounts and dates as people read them. */
@Component
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** What was refused: each field of {@link FieldErrors}, else the refusal itself. */
    public List<Reason> of(Rejection rejection) {
        if (rejection instanceof FieldErrors several) {
            return several.errors().stream()
                    .map(error ->
                            of(error.field(), error.code(), error.arguments().values()))
                    .toList();
        }
        return List.of(of(
                rejection.field().orElse(null),
                rejection.code(),
                rejection.arguments().values()));
    }

    /** One reason by its code and the values of its sentence, in order. */
    public Reason of(@Nullable String field, String code, Collection<?> arguments) {
        return new Reason(field, code, sentence(code, arguments));
    }

    /** The sentence under {@code problem.<code>}. */
    public String sentence(String code, Collection<?> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] readable =
                arguments.stream().map(value -> readable(value, locale)).toArray();
        return Objects.requireNonNullElse(messages.getMessage("problem." + code, readable, code, locale), code);
    }

    /** What sort of refusal a status of HTTP is, in a few words. */
    public String title(int status) {
        String plain = "HTTP " + status;
        return Objects.requireNonNullElse(
                messages.getMessage("problemTitle." + status, null, plain, LocaleContextHolder.getLocale()), plain);
    }

    private static @Nullable Object readable(@Nullable Object value, Locale locale) {
        return switch (value) {
            case Money amount -> amount.format(locale);
            case Instant instant ->
                DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(instant.atZone(BusinessTime.ZONE));
            case LocalDate day ->
                DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
            case null, default -> value;
        };
    }
}
