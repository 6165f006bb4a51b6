package it.winwelfare.employees;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Sex;
import java.time.LocalDate;
import java.util.List;

/** People for tests: each number another person, the same at every call. */
public final class SamplePeople {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 15_000;
    private static final List<String> PLACES = List.of("A163", "A794", "I628", "H544", "G160", "F205", "L388", "C459");
    private static final List<String> SYLLABLES =
            List.of("Ba", "Ce", "Di", "Fo", "Gu", "La", "Me", "Ni", "Po", "Ru", "Sa", "Te", "Vi", "Zo");

    private SamplePeople() {}

    /** A surname of three syllables. */
    public static String familyName(int number) {
        return syllable(number)
                + syllable(number / 14).toLowerCase()
                + syllable(number / 196).toLowerCase();
    }

    /** A tax code that fits name, birth and place of the person. */
    public static String taxCode(int number) {
        return CodiceFiscale.generate(
                        familyName(number),
                        "Anna",
                        FIRST_BIRTH.plusDays(number % DAYS),
                        Sex.FEMALE,
                        PLACES.get(number / DAYS % PLACES.size()))
                .value();
    }

    /** Data as a company tells them, of somebody from Albino. */
    public static EmployeeData data(int number, String category) {
        return new EmployeeData(
                "M" + number,
                taxCode(number),
                "Anna",
                familyName(number),
                "anna." + number + "@example.org",
                category,
                "Albino");
    }

    /** The same, of the person with this tax code. */
    public static EmployeeData of(int number, String taxCode) {
        EmployeeData one = data(number, "Impiegati");
        return new EmployeeData(
                one.payrollNumber(),
                taxCode,
                one.givenName(),
                one.familyName(),
                one.email(),
                one.category(),
                one.municipality());
    }

    /** The header and so many rows, with semicolons. */
    public static String csv(int from, int count) {
        StringBuilder file = new StringBuilder("matricola;codice fiscale;nome;cognome;email;categoria;comune\n");
        for (int number = from; number < from + count; number++) {
            file.append(row(number)).append('\n');
        }
        return file.toString();
    }

    /** One row of such a file. */
    public static String row(int number) {
        EmployeeData one = data(number, number % 3 == 0 ? "Operai" : "Impiegati");
        return String.join(
                ";",
                one.payrollNumber(),
                one.taxCode(),
                one.givenName(),
                one.familyName(),
                String.valueOf(one.email()),
                one.category(),
                one.municipality());
    }

    private static String syllable(int number) {
        return SYLLABLES.get(Math.floorMod(number, SYLLABLES.size()));
    }
}
