package it.winwelfare.portal.company;

import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is typed beside the company's categories. Read from the request itself: a form object would take the comma before the cents for
 * the end of a value, and is not there at all when another field cannot be read.
 */
record CategoryAmounts(List<Row> rows) {

    /**
     * One category.
     *
     * @param typed empty for a category that gets as much as the others
     * @param unreadable whether it is no amount
     */
    record Row(String category, String typed, boolean unreadable) {

        static Row of(String category, String typed) {
            return new Row(category, typed, !typed.isBlank() && read(typed).isEmpty());
        }
    }

    CategoryAmounts {
        rows = List.copyOf(rows);
    }

    /** Nothing typed yet. */
    static CategoryAmounts empty(List<String> categories) {
        return new CategoryAmounts(
                categories.stream().map(one -> Row.of(one, "")).toList());
    }

    /** Those of a plan, beside all categories of the company. */
    static CategoryAmounts of(WelfarePlan plan, List<String> categories) {
        return new CategoryAmounts(categories.stream()
                .map(category -> Row.of(
                        category,
                        plan.lines().stream()
                                .filter(line -> category.equals(line.category()))
                                .map(line -> line.amount().toPlainString().replace('.', ','))
                                .findFirst()
                                .orElse("")))
                .toList());
    }

    /** As they were sent: the n-th amount beside the n-th category. */
    static CategoryAmounts typed(HttpServletRequest request) {
        List<String> categories = values(request, "category");
        List<String> amounts = values(request, "categoryAmount");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            rows.add(Row.of(categories.get(i), i < amounts.size() ? amounts.get(i) : ""));
        }
        return new CategoryAmounts(rows);
    }

    /** Notes each that is no amount, by the field of its row, whatever else is wrong with the form. */
    void check(BindingResult result) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.unreadable()) {
                result.addError(new FieldError(
                        result.getObjectName(),
                        field(i),
                        row.typed(),
                        true,
                        new String[] {"company.plan.categories.unreadable"},
                        new Object[] {row.category(), row.typed()},
                        null));
            }
        }
    }

    /** What the field of a row is called. */
    public String field(int row) {
        return "categoryAmount[" + row + "]";
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /**
     * The lines of a plan that they ask for.
     *
     * @throws Refused {@code amount-unreadable}
     */
    List<PlanLine> lines() {
        return rows.stream()
                .filter(row -> !row.typed().isBlank())
                .map(row -> new PlanLine(
                        row.category(),
                        read(row.typed())
                                .orElseThrow(() -> Refused.invalidField(
                                        "categoryAmount", "amount-unreadable", "typed", row.typed()))))
                .toList();
    }

    private static Optional<Money> read(String typed) {
        try {
            return Optional.of(Money.parse(typed));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
