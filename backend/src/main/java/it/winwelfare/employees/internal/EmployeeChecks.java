package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.ImportColumn;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.territory.Municipalities;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a company tells about one employee, field by field and all fields at once, so that people correct in one go. */
@Component
public class EmployeeChecks {

    private final Municipalities municipalities;

    EmployeeChecks(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Checks for one file: what is dear to work out is worked out once. */
    Sheet sheet() {
        return new Sheet(new Residence(municipalities));
    }

    /**
     * Checks one employee by itself.
     *
     * @throws FieldErrors with every field that is wrong
     */
    public CheckedEmployee require(EmployeeData data) {
        FieldErrors.Collector errors = FieldErrors.collect();
        CheckedEmployee checked = sheet().check(data, errors);
        errors.throwIfAny();
        if (checked == null) {
            throw new IllegalStateException("an employee was refused without a reason");
        }
        return checked;
    }

    /** The checks over the rows of one file. */
    static final class Sheet {

        private final Residence residence;

        private Sheet(Residence residence) {
            this.residence = residence;
        }

        /** The checked employee, or null when something was noted. */
        @Nullable CheckedEmployee check(EmployeeData data, FieldErrors.Collector errors) {
            String payrollNumber = text(ImportColumn.PAYROLL_NUMBER, data.payrollNumber(), errors);
            CodiceFiscale taxCode = taxCode(data.taxCode(), errors);
            String givenName = name(ImportColumn.GIVEN_NAME, data.givenName(), errors);
            String familyName = name(ImportColumn.FAMILY_NAME, data.familyName(), errors);
            EmailAddress email = email(data.email(), errors);
            String category = text(ImportColumn.CATEGORY, data.category(), errors);
            String place = read(ImportColumn.MUNICIPALITY, data.municipality(), residence::istat, errors);
            if (payrollNumber == null
                    || taxCode == null
                    || givenName == null
                    || familyName == null
                    || category == null
                    || place == null
                    || !errors.isEmpty()) {
                return null;
            }
            String address = email == null ? null : email.value();
            return new CheckedEmployee(payrollNumber, taxCode, givenName, familyName, address, category, place);
        }

        private static @Nullable String text(ImportColumn column, String typed, FieldErrors.Collector errors) {
            String value = Tidy.text(typed);
            return CellRule.check(column, value, errors) ? value : null;
        }

        private static @Nullable String name(ImportColumn column, String typed, FieldErrors.Collector errors) {
            String value = text(column, typed, errors);
            if (value != null && value.chars().noneMatch(Character::isLetter)) {
                errors.add(column.key(), "name-without-letters");
                return null;
            }
            return value;
        }

        private static <T> @Nullable T read(
                ImportColumn column, String typed, Function<String, T> reader, FieldErrors.Collector errors) {
            String value = text(column, typed, errors);
            return value == null ? null : errors.read(column.key(), () -> reader.apply(value));
        }

        private static @Nullable CodiceFiscale taxCode(String typed, FieldErrors.Collector errors) {
            String value = text(ImportColumn.TAX_CODE, typed, errors);
            return value == null ? null : TaxCodeText.read(ImportColumn.TAX_CODE.key(), value, errors);
        }

        private static @Nullable EmailAddress email(@Nullable String typed, FieldErrors.Collector errors) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            return read(ImportColumn.EMAIL, typed, EmailAddress::parse, errors);
        }
    }
}
