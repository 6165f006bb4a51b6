package it.winwelfare.employees.internal;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an employee declares about a relative, once it has passed the rules. */
record Declaration(
        String givenName,
        String familyName,
        Relationship relationship,
        LocalDate bornOn,
        @Nullable CodiceFiscale taxCode,
        boolean cohabiting,
        boolean notSelfSufficient) {

    private static final int LONGEST_NAME = 80;
    private static final int OLDEST = 130;

    /**
     * Checks a declaration.
     *
     * @param others the tax codes of the relatives declared before, without the one that is amended
     * @param today the business day
     * @throws FieldErrors with every field that is wrong
     */
    static Declaration of(NewFamilyMember typed, Employee employee, List<String> others, LocalDate today) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String givenName = name("givenName", typed.givenName(), errors);
        String familyName = name("familyName", typed.familyName(), errors);
        if (typed.relationship() == Relationship.SELF) {
            errors.add("relationship", "relative-is-employee");
        }
        LocalDate bornOn = typed.bornOn();
        if (bornOn.isAfter(today) || bornOn.isBefore(today.minusYears(OLDEST))) {
            errors.add("bornOn", "birth-date-impossible");
        }
        CodiceFiscale taxCode = taxCode(typed, employee, others, errors);
        errors.throwIfAny();
        return new Declaration(
                givenName,
                familyName,
                typed.relationship(),
                bornOn,
                taxCode,
                typed.cohabiting(),
                typed.notSelfSufficient());
    }

    private static String name(String field, String typed, FieldErrors.Collector errors) {
        String name = Tidy.text(typed);
        if (name.isEmpty()) {
            errors.add(field, TypedText.REQUIRED);
        } else if (name.length() > LONGEST_NAME) {
            errors.add(field, TypedText.TOO_LONG, "most", LONGEST_NAME);
        } else if (name.chars().noneMatch(Character::isLetter)) {
            errors.add(field, "name-without-letters");
        }
        return name;
    }

    /** A tax code may be left out: a newborn has none for some weeks. One that is given must be this person's. */
    private static @Nullable CodiceFiscale taxCode(
            NewFamilyMember typed, Employee employee, List<String> others, FieldErrors.Collector errors) {
        String text = typed.taxCode();
        if (text == null || text.isBlank()) {
            return null;
        }
        CodiceFiscale code = TaxCodeText.read("taxCode", text, errors);
        if (code == null) {
            return null;
        }
        // The latest day up to the reference that fits the code is the reference itself exactly when the code tells
        // that day.
        if (!code.birthDate(typed.bornOn()).equals(typed.bornOn())) {
            errors.add("taxCode", "tax-code-other-birth-date");
        } else if (code.equals(employee.taxCode())) {
            errors.add("taxCode", "relative-is-employee");
        } else if (others.contains(code.value())) {
            errors.add("taxCode", "relative-declared-twice");
        }
        return code;
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "Declaration";
    }
}
