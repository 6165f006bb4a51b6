package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeFilter;
import java.util.Locale;
import java.util.Map;

/** Turns a filter into conditions. Each word of the text must occur somewhere in the row. */
final class ListFilter {

    private static final int MOST_WORDS = 5;
    private static final String ANYWHERE = """
        (family_name LIKE :word%1$d OR given_name LIKE :word%1$d OR payroll_number LIKE :word%1$d
         OR CONVERT(tax_code USING utf8mb4) LIKE :upper%1$d OR CONVERT(email USING utf8mb4) LIKE :lower%1$d)\
        """;

    private ListFilter() {}

    static void apply(EmployeeFilter filter, StringBuilder where, Map<String, Object> parameters) {
        if (filter.category() != null && !filter.category().isBlank()) {
            where.append(" AND category = :category");
            parameters.put("category", Tidy.text(filter.category()));
        }
        if (filter.active() != null) {
            where.append(filter.active() ? " AND (left_on IS NULL OR left_on >= :today)" : " AND left_on < :today");
        }
        if (filter.text() != null) {
            words(Tidy.text(filter.text()), where, parameters);
        }
    }

    private static void words(String text, StringBuilder where, Map<String, Object> parameters) {
        String[] words = text.isEmpty() ? new String[0] : text.split(" ", MOST_WORDS);
        for (int i = 0; i < words.length; i++) {
            where.append(" AND ").append(ANYWHERE.formatted(i));
            String pattern = "%" + words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%";
            parameters.put("word" + i, pattern);
            parameters.put("upper" + i, pattern.toUpperCase(Locale.ROOT));
            parameters.put("lower" + i, pattern.toLowerCase(Locale.ROOT));
        }
    }
}
