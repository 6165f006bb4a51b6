package it.winwelfare.employees;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A company's list of employees as a file: first judged row by row, then applied by a job when a person confirms. */
@Component
public class EmployeeImports {

    public ImportId upload(Actor actor, OrganisationId company, String fileName, byte[] content) {
        throw new UnsupportedOperationException();
    }

    public ImportView find(Actor actor, ImportId id) {
        throw new UnsupportedOperationException();
    }

    public Slice<ImportRow> rows(Actor actor, ImportId id, boolean onlyBad, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    public void confirm(Actor actor, ImportId id, boolean invite) {
        throw new UnsupportedOperationException();
    }

    public void cancel(Actor actor, ImportId id) {
        throw new UnsupportedOperationException();
    }

    public List<ImportView> recent(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }
}
