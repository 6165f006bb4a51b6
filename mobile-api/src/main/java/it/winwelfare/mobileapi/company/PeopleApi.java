package it.winwelfare.mobileapi.company;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.UpsertOutcome;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.mobileapi.web.Reason;
import it.winwelfare.mobileapi.web.Reasons;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's people, as its payroll system knows them. */
@RestController
@RequestMapping("/api/v1/company/employees")
@Scoped(Scoped.EMPLOYEES_WRITE)
@Tag(name = "Company: employees")
class PeopleApi {

    private static final int MOST = 500;

    private final Employees employees;
    private final Reasons reasons;

    PeopleApi(Employees employees, Reasons reasons) {
        this.employees = employees;
        this.reasons = reasons;
    }

    /** Up to 500 employees. */
    @Schema(name = "EmployeeList")
    record Payroll(@NotNull @Nullable List<@Nullable PayrollRow> employees) {}

    /** Somebody on the payroll; the municipality by name, ISTAT or Belfiore code. */
    @Schema(name = "Employee")
    record PayrollRow(
            @Nullable String payrollNumber,
            @Nullable String taxCode,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String category,
            @Nullable String municipality) {

        EmployeeData data() {
            return new EmployeeData(
                    said(payrollNumber),
                    said(taxCode),
                    said(givenName),
                    said(familyName),
                    email,
                    said(category),
                    said(municipality));
        }

        /** What is missing is told with the other reasons against the row. */
        private static String said(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        /** Without the tax code: it may come into a log. */
        @Override
        public String toString() {
            return "PayrollRow";
        }
    }

    /** What became of each row, in the order of the rows. */
    @Schema(name = "EmployeeOutcomes")
    record Outcomes(int created, int changed, int unchanged, int refused, List<RowOutcome> rows) {}

    /** What became of one row: written as a whole, or not at all. */
    record RowOutcome(int row, Became outcome, @Nullable String employee, List<Reason> errors) {}

    /** What may become of a row. */
    enum Became {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    @PutMapping
    @Operation(
            summary = "Writes employees, known by their tax codes; each row by itself",
            description = "Sending the same rows again changes nothing. Who is missing stays as they are.")
    Outcomes put(Actor actor, @Valid @RequestBody Payroll payroll) {
        OrganisationId company = Machine.companyOf(actor);
        List<@Nullable PayrollRow> rows = Objects.requireNonNull(payroll.employees());
        if (rows.size() > MOST) {
            throw Refused.tooLarge("too-many-rows", "most", MOST);
        }
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (PayrollRow row : rows) {
            outcomes.add(write(actor, company, outcomes.size(), row));
        }
        return new Outcomes(
                count(outcomes, Became.CREATED),
                count(outcomes, Became.CHANGED),
                count(outcomes, Became.UNCHANGED),
                count(outcomes, Became.REFUSED),
                outcomes);
    }

    private RowOutcome write(Actor actor, OrganisationId company, int number, @Nullable PayrollRow row) {
        if (row == null) {
            return new RowOutcome(number, Became.REFUSED, null, List.of(reasons.of(null, "field-required", List.of())));
        }
        try {
            UpsertOutcome outcome = employees.upsert(actor, company, row.data());
            Became became = switch (outcome.change()) {
                case CREATED -> Became.CREATED;
                case CHANGED -> Became.CHANGED;
                case UNCHANGED -> Became.UNCHANGED;
            };
            return new RowOutcome(number, became, outcome.employee().toString(), List.of());
        } catch (Rejection refused) {
            return new RowOutcome(number, Became.REFUSED, null, reasons.of(refused));
        }
    }

    private static int count(List<RowOutcome> outcomes, Became wanted) {
        return (int) outcomes.stream().filter(row -> row.outcome() == wanted).count();
    }
}
