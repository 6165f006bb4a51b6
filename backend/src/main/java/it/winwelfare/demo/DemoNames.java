package it.winwelfare.demo;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Sex;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents people: common names of the valley, with valid tax codes that are given once each. */
final class DemoNames {

    private static final List<String> WOMEN = List.of(
            "Giulia",
            "Martina",
            "Chiara",
            "Sara",
            "Elena",
            "Francesca",
            "Paola",
            "Laura",
            "Silvia",
            "Anna",
            "Marta",
            "Federica",
            "Valentina",
            "Roberta",
            "Daniela",
            "Cristina",
            "Monica",
            "Barbara",
            "Ilaria",
            "Michela",
            "Simona",
            "Elisa",
            "Alessandra",
            "Claudia",
            "Lucia",
            "Marina",
            "Patrizia",
            "Nadia",
            "Fatima",
            "Irina");
    private static final List<String> MEN = List.of(
            "Marco",
            "Luca",
            "Andrea",
            "Matteo",
            "Davide",
            "Stefano",
            "Paolo",
            "Fabio",
            "Simone",
            "Roberto",
            "Giorgio",
            "Alessandro",
            "Francesco",
            "Michele",
            "Daniele",
            "Mauro",
            "Claudio",
            "Enrico",
            "Pietro",
            "Nicola",
            "Diego",
            "Massimo",
            "Angelo",
            "Giuseppe",
            "Omar",
            "Ivan",
            "Ahmed",
            "Sergio",
            "Walter",
            "Emanuele");
    private static final List<String> SURNAMES = List.of(
            "Rota",
            "Carrara",
            "Bonomi",
            "Gritti",
            "Belotti",
            "Noris",
            "Zanchi",
            "Moioli",
            "Signori",
            "Pezzotta",
            "Carobbio",
            "Birolini",
            "Gotti",
            "Pulcini",
            "Cortinovis",
            "Acerboni",
            "Bertocchi",
            "Persico",
            "Morotti",
            "Gherardi",
            "Mologni",
            "Ghilardini",
            "Seghezzi",
            "Capitanio",
            "Marinoni",
            "Bosio",
            "Algeri",
            "Colombi",
            "Servalli",
            "Castelli",
            "Imberti",
            "Bettoni",
            "Lanfranchi",
            "Perani",
            "Bergamini",
            "Nembrini",
            "Tombini",
            "Maffeis",
            "Salvi",
            "Testa",
            "Ruggeri",
            "Ferrari",
            "Rossi",
            "Locatelli",
            "Valoti",
            "Cattaneo",
            "Guerini",
            "Barcella",
            "Poli",
            "Suardi");
    private static final List<String> BIRTHPLACES =
            List.of("A794", "A163", "A246", "C618", "D905", "F864", "F205", "G968", "L795", "B157");

    private final Random random;
    private final Set<CodiceFiscale> given = new HashSet<>();

    DemoNames(Random random) {
        this.random = random;
    }

    /** Somebody invented. */
    record Person(String givenName, String familyName, LocalDate bornOn, CodiceFiscale taxCode) {

        String email() {
            return (givenName + "." + familyName).toLowerCase(Locale.ROOT) + "@win.example";
        }
    }

    /** A new person born between the two years. */
    Person person(int fromYear, int toYear) {
        boolean woman = random.nextBoolean();
        return named(pick(woman ? WOMEN : MEN), pick(SURNAMES), woman, fromYear, toYear);
    }

    /** A new person with this surname. */
    Person relative(String surname, int fromYear, int toYear) {
        boolean woman = random.nextBoolean();
        return named(pick(woman ? WOMEN : MEN), surname, woman, fromYear, toYear);
    }

    /** A new person with this name. */
    Person named(String givenName, String surname, boolean woman, int fromYear, int toYear) {
        while (true) {
            LocalDate born = LocalDate.ofYearDay(fromYear + random.nextInt(toYear - fromYear + 1), 1)
                    .plusDays(random.nextInt(365));
            CodiceFiscale taxCode =
                    CodiceFiscale.generate(surname, givenName, born, woman ? Sex.FEMALE : Sex.MALE, pick(BIRTHPLACES));
            if (given.add(taxCode)) {
                return new Person(givenName, surname, born, taxCode);
            }
        }
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
