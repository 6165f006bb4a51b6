package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportRow;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.testing.WinTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A company that sends a file of its people. */
@WinTest
abstract class ImportStory {

    @Autowired
    EmployeeImports imports;

    @Autowired
    Employees employees;

    @Autowired
    ImportRecords records;

    @Autowired
    ImportRun run;

    @Autowired
    TransactionTemplate transaction;

    final OrganisationId company = OrganisationId.next();
    final Actor system = Actor.system("test");

    ImportId confirmed(String file) {
        return confirmed(file, false);
    }

    /** Confirmed past the scheduler, so that only this test runs it. */
    ImportId confirmed(String file, boolean invite) {
        ImportId id = upload(file);
        confirm(id, invite);
        return id;
    }

    void confirm(ImportId id, boolean invite) {
        transaction.executeWithoutResult(status -> records.confirm(id, invite, null));
    }

    ImportId upload(String file) {
        return imports.upload(system, company, "elenco.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    List<ImportRow> rows(ImportId id, boolean onlyBad) {
        List<ImportRow> rows = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var slice = imports.rows(system, id, onlyBad, cursor);
            rows.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        return rows;
    }
}
