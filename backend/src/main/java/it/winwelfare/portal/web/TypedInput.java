package it.winwelfare.portal.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.util.Locale;
import org.springframework.format.Formatter;

/**
 * A form field in which people type something other than text. What cannot be read becomes the message of its type, by the field.
 *
 * @param <T> what they type
 */
abstract class TypedInput<T> implements Formatter<T> {

    /** @throws RuntimeException one about arguments, numbers or dates, if the text cannot be read */
    abstract T read(String text);

    @Override
    public final T parse(String text, Locale locale) throws ParseException {
        try {
            return read(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            ParseException refused = new ParseException("cannot be read", 0);
            refused.initCause(unreadable);
            throw refused;
        }
    }
}
