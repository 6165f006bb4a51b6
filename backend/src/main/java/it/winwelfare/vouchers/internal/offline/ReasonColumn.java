package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a refusal as they stand in a column, so that its sentence can be said in any language later: one line each, as name,
 * type and value.
 */
final class ReasonColumn {

    private static final char INSTANT = 'i';
    private static final char DAY = 'd';
    private static final char NUMBER = 'n';
    private static final char TEXT = 't';
    private static final int PARTS = 3;

    private ReasonColumn() {}

    static @Nullable String write(Refusal reason) {
        StringBuilder lines = new StringBuilder();
        reason.arguments().forEach((name, value) -> {
            char type = switch (value) {
                case Instant instant -> INSTANT;
                case LocalDate day -> DAY;
                case Integer number -> NUMBER;
                default -> TEXT;
            };
            lines.append(name).append('|').append(type).append('|');
            lines.append(String.valueOf(value).replace('\n', ' ')).append('\n');
        });
        return lines.isEmpty() ? null : lines.toString();
    }

    static Refusal read(String code, @Nullable String lines) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (lines != null) {
            lines.lines()
                    .map(line -> line.split("\\|", PARTS))
                    .forEach(part -> arguments.put(part[0], value(part[1].charAt(0), part[2])));
        }
        return new Refusal(code, arguments);
    }

    private static Object value(char type, String text) {
        return switch (type) {
            case INSTANT -> Instant.parse(text);
            case DAY -> LocalDate.parse(text);
            case NUMBER -> Integer.valueOf(text);
            default -> text;
        };
    }
}
