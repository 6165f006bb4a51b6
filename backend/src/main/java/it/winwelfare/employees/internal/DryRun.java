package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a file and judges its rows, in the caller's transaction: a file that breaks off in the middle leaves nothing. */
@Component
public class DryRun {

    private static final int CHUNK = 1_000;
    private static final int LONGEST_NAME = 200;

    private final EmployeeChecks checks;
    private final EmployeeRecords records;
    private final ImportRecords imports;
    private final StagedRows staged;
    private final Clock clock;

    DryRun(EmployeeChecks checks, EmployeeRecords records, ImportRecords imports, StagedRows staged, Clock clock) {
        this.checks = checks;
        this.records = records;
        this.imports = imports;
        this.staged = staged;
        this.clock = clock;
    }

    /**
     * Stages the file's rows with their verdicts.
     *
     * @throws Refused with a code {@code import-…} if the file as a whole cannot be used
     */
    public ImportId of(OrganisationId company, String fileName, byte[] content) {
        ImportId id = ImportId.next();
        try (EmployeeList list = EmployeeList.open(content)) {
            imports.insert(id, company, named(fileName));
            RowReading reading = new RowReading(company, checks, records, BusinessTime.today(clock));
            Tally tally = new Tally();
            while (list.hasNext()) {
                List<StagedRow> rows = reading.read(chunk(list), false).stream()
                        .map(RowReading.Read::row)
                        .toList();
                staged.insert(id, rows);
                tally.add(rows);
            }
            if (tally.total() == 0) {
                throw Refused.invalid("import-no-rows");
            }
            imports.counted(id, tally);
        }
        return id;
    }

    private static List<ListedRow> chunk(EmployeeList list) {
        List<ListedRow> rows = new ArrayList<>(CHUNK);
        while (rows.size() < CHUNK && list.hasNext()) {
            rows.add(list.next());
        }
        return rows;
    }

    /** Browsers send the name alone, others a path; it is only shown. */
    private static String named(String fileName) {
        String name =
                Tidy.text(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
