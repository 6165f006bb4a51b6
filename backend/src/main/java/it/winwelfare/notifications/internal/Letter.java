package it.winwelfare.notifications.internal;

import it.winwelfare.vouchers.VoucherId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to somebody by mail. The words stand in {@code i18n/mail} under the kind.
 *
 * @param occasion names the fact: the same fact makes one letter, however often it is told
 * @param kind kebab-case, the key of its texts
 * @param arguments of the body, in the order of its numbered places
 * @param path on our own pages where its button leads, or null
 * @param voucher whose PDF goes with it, or null
 */
record Letter(
        String occasion,
        String kind,
        String recipient,
        Locale locale,
        List<Object> arguments,
        @Nullable String path,
        @Nullable VoucherId voucher) {

    /** A letter without a voucher. */
    Letter(
            String occasion,
            String kind,
            String recipient,
            Locale locale,
            List<Object> arguments,
            @Nullable String path) {
        this(occasion, kind, recipient, locale, arguments, path, null);
    }
}
