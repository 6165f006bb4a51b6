package it.winwelfare.portal.web;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Amounts, numbers and dates as people read them, in the language of the page; times are those of Europe/Rome. Templates know it as
 * {@code #fmt}.
 */
@Component
public class Fmt {

    private static final char NO_BREAK = '\u00a0';
    private static final int SOON_DAYS = 3;

    private final MessageSource messages;
    private final Clock clock;

    Fmt(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code € 1.234,56}, never broken at the line's end. */
    public String money(Money amount) {
        return amount.format(locale()).replace(' ', NO_BREAK).replace('-', '−');
    }

    /** With its sign, for movements: {@code +€ 10,00}, {@code −€ 10,00}; nothing has none. */
    public String signed(Money amount) {
        return (amount.isPositive() ? "+" : "") + money(amount);
    }

    /** A count, with the thousands parted: {@code 1.479}. */
    public String number(Number count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** A share: {@code 12,5%}. */
    public String percent(Percentage share) {
        return share.format(locale());
    }

    /** {@code 12 marzo 2026}; of an instant, the day in Rome. */
    public String date(TemporalAccessor value) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(inRome(value));
    }

    /** {@code 12/03/2026}, the short form for tables. */
    public String day(TemporalAccessor value) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", locale()).format(inRome(value));
    }

    /** {@code 12 marzo 2026, 14:05} in Rome. */
    public String dateTime(Instant value) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale()).format(inRome(value));
    }

    /** {@code 14:05} in Rome. */
    public String time(Instant value) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(inRome(value));
    }

    /** {@code marzo 2026}. */
    public String month(YearMonth value) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(value);
    }

    /** The machine's form, for the {@code datetime} attribute. */
    public String iso(TemporalAccessor value) {
        return value.toString();
    }

    /** Date and, where there is one, time: the exact moment beside a relative one. */
    public String exact(TemporalAccessor value) {
        return value instanceof Instant instant ? dateTime(instant) : date(value);
    }

    /** How long ago, or how far ahead: {@code 3 giorni fa}, {@code tra 2 ore}, {@code adesso}. Days are business days. */
    public String ago(TemporalAccessor value) {
        if (value instanceof Instant instant) {
            long minutes = Duration.between(instant, clock.instant()).toMinutes();
            long distance = Math.abs(minutes);
            if (distance < 1) {
                return text("common.time.now");
            }
            if (distance < 60) {
                return relative("minutes", minutes);
            }
            if (distance < 24 * 60) {
                return relative("hours", minutes / 60);
            }
            return relativeDays(BusinessTime.dateOf(instant));
        }
        return relativeDays(LocalDate.from(value));
    }

    /** How pressing a due date is: {@code late}, {@code soon} (within three days) or {@code calm}. */
    public String urgency(LocalDate due) {
        long days = ChronoUnit.DAYS.between(BusinessTime.today(clock), due);
        return days < 0 ? "late" : days <= SOON_DAYS ? "soon" : "calm";
    }

    /** What the urgency is in words: {@code in ritardo di 2 giorni}, {@code entro oggi}. */
    public String dueWord(LocalDate due) {
        long days = ChronoUnit.DAYS.between(BusinessTime.today(clock), due);
        return days < 0 ? text("common.due.late", -days) : text("common.due.soon", days);
    }

    private String relativeDays(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, BusinessTime.today(clock));
        long distance = Math.abs(days);
        if (distance == 0) {
            return text("common.time.today");
        }
        if (distance < 60) {
            return relative("days", days);
        }
        return distance < 730 ? relative("months", days / 30) : relative("years", days / 365);
    }

    /** A positive count lies in the past. */
    private String relative(String unit, long count) {
        return text("common.time." + unit + (count >= 0 ? ".ago" : ".ahead"), Math.abs(count));
    }

    private static TemporalAccessor inRome(TemporalAccessor value) {
        return value instanceof Instant instant ? ZonedDateTime.ofInstant(instant, BusinessTime.ZONE) : value;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
