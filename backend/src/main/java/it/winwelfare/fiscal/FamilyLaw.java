package it.winwelfare.fiscal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The file of rules for relatives: each entry holds from its day until the next of its kind.
 *
 * @param circles which relatives count as family
 * @param letters what each letter asks
 */
record FamilyLaw(List<Circle> circles, List<LetterRule> letters) {

    FamilyLaw {
        circles = List.copyOf(circles);
        letters = List.copyOf(letters);
        Set<TuirLetter> told = EnumSet.noneOf(TuirLetter.class);
        letters.forEach(rule -> told.add(rule.letter()));
        if (circles.isEmpty() || told.size() < TuirLetter.values().length) {
            throw new IllegalArgumentException(
                    "the rules for relatives tell a circle and every letter; these are told: " + told);
        }
    }

    Circle circleOn(LocalDate day) {
        return latest(circles.stream(), day);
    }

    LetterRule letterOn(TuirLetter letter, LocalDate day) {
        return latest(letters.stream().filter(rule -> rule.letter() == letter), day);
    }

    private static <T extends Dated> T latest(Stream<T> rules, LocalDate day) {
        return rules.filter(rule -> !rule.from().isAfter(day))
                .max(Comparator.comparing(Dated::from))
                .orElseThrow(() -> new IllegalArgumentException("no rule for relatives is told for " + day));
    }

    /** What asks for more than being a relative. */
    enum Need {
        NONE,
        FISCALLY_DEPENDENT,
        ELDERLY_OR_NOT_SELF_SUFFICIENT
    }

    /** What holds from a day on. */
    interface Dated {
        LocalDate from();
    }

    /**
     * Relatives who count always, and those who count only if they live with the employee (or are kept by them).
     *
     * @param from first day of this law
     */
    record Circle(LocalDate from, Set<Relationship> always, Set<Relationship> ifCohabiting, LawReference law)
            implements Dated {

        boolean names(Relationship relationship) {
            return always.contains(relationship) || ifCohabiting.contains(relationship);
        }
    }

    /**
     * What a letter asks.
     *
     * @param from first day of this rule
     * @param self whether the employee may use it
     * @param relatives whether relatives may
     * @param age in years: under {@code FISCALLY_DEPENDENT} the age below which a child needs no declaration, under {@code
     *     ELDERLY_OR_NOT_SELF_SUFFICIENT} the age from which no certificate is asked, else 0
     */
    record LetterRule(
            TuirLetter letter, LocalDate from, boolean self, boolean relatives, Need need, int age, LawReference law)
            implements Dated {}
}
