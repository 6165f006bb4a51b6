package it.winwelfare.bench;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Sex;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A company's list of employees as a payroll program writes it: different people with valid tax codes, some of them with an address. */
final class EmployeeFile {

    private static final List<String> FAMILIES = List.of(
            "Rossi", "Bonomi", "Gritti", "Carrara", "Moretti", "Signori", "Belotti", "Testa", "Locatelli", "Pezzotta", "Noris", "Persico");
    private static final List<String> NAMES =
            List.of("Anna", "Marco", "Giulia", "Luca", "Elena", "Paolo", "Chiara", "Davide", "Sara", "Matteo");
    private static final List<String> CATEGORIES = List.of("Operai", "Impiegati", "Quadri");
    private static final List<String> PLACES = List.of("Albino", "Nembro", "Alzano Lombardo", "Clusone", "Gandino");
    private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
    private static final int DAYS = 14_000;
    private static final String BERGAMO = "A794";

    private EmployeeFile() {}

    static Path write(Path file, int rows) throws IOException {
        Set<String> taxCodes = new HashSet<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Matricola;Codice fiscale;Nome;Cognome;Email;Categoria;Comune\n");
            for (long candidate = 0; taxCodes.size() < rows; candidate++) {
                // Steps without a common divisor, so that day and names go through all their pairs.
                String family = FAMILIES.get((int) (candidate / DAYS % FAMILIES.size()));
                String name = NAMES.get((int) ((candidate + candidate / DAYS / FAMILIES.size()) % NAMES.size()));
                LocalDate born = OLDEST.plusDays(candidate * 37 % DAYS);
                Sex sex = name.endsWith("a") && !name.equals("Luca") ? Sex.FEMALE : Sex.MALE;
                String taxCode = CodiceFiscale.generate(family, name, born, sex, BERGAMO).value();
                if (taxCodes.add(taxCode)) {
                    int number = taxCodes.size();
                    out.write(String.join(
                            ";",
                            "M" + number,
                            taxCode,
                            name,
                            family,
                            number % 3 == 0 ? "" : "persona" + number + "@azienda.example",
                            CATEGORIES.get(number % CATEGORIES.size()),
                            PLACES.get(number % PLACES.size())));
                    out.write('\n');
                }
            }
        }
        return file;
    }
}
