package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportRow.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many rows of a file are of which status. */
final class Tally {

    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    void add(Collection<StagedRow> rows) {
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
    }

    int of(Status status) {
        return counts.getOrDefault(status, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
