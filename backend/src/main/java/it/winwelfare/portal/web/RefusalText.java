package it.winwelfare.portal.web;

import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentence of a refusal, in the language of the page, with amounts and dates as people read them. */
@Component
public class RefusalText {

    private final MessageSource messages;
    private final Fmt fmt;

    RefusalText(MessageSource messages, Fmt fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    /** The refusal's sentence. */
    public String of(Rejection rejection) {
        return of(rejection.code(), rejection.arguments().values());
    }

    /** The sentence of one refused field. */
    String of(FieldErrors.FieldError error) {
        return of(error.code(), error.arguments().values());
    }

    /**
     * The sentence under {@code problem.<code>}; for a code without one, a general sentence that names the code.
     *
     * @param arguments the values of its numbered places, in order
     */
    public String of(String code, Collection<?> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] readable = arguments.stream().map(this::readable).toArray();
        String sentence = messages.getMessage("problem." + code, readable, null, locale);
        return sentence != null ? sentence : messages.getMessage("common.refused", new Object[] {code}, locale);
    }

    private @Nullable Object readable(@Nullable Object argument) {
        return switch (argument) {
            case Money amount -> fmt.money(amount);
            case Instant instant -> fmt.dateTime(instant);
            case LocalDate day -> fmt.date(day);
            case YearMonth month -> fmt.month(month);
            case null, default -> argument;
        };
    }
}
