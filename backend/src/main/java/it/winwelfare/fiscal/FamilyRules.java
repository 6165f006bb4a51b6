package it.winwelfare.fiscal;

import it.winwelfare.fiscal.Eligibility.Eligible;
import it.winwelfare.fiscal.Eligibility.NotEligible;
import it.winwelfare.fiscal.FamilyLaw.Circle;
import it.winwelfare.fiscal.FamilyLaw.LetterRule;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Which relative may use a benefit of which letter, by the law of the day. Pure functions over a dated file; the file may be
 * replaced by {@code win.fiscal.family-rules} without a release, since its rules are read in secondary sources.
 */
@Component
public final class FamilyRules {

    private static final Eligibility ELIGIBLE = new Eligible();
    private static final String BUNDLED = "fiscal/family-rules.json";

    private final FamilyLaw law;

    /** Reads the file of rules, and fails if it is not whole. */
    @Autowired
    FamilyRules(@Value("${win.fiscal.family-rules:classpath:" + BUNDLED + "}") Resource file) {
        this.law = FiscalFile.read(file, FamilyLaw.class);
    }

    /** The rules of the bundled file, for use without a Spring context. */
    public static FamilyRules bundled() {
        return new FamilyRules(new ClassPathResource(BUNDLED));
    }

    /**
     * Whether a relative (or the employee) may use a benefit.
     *
     * @param ageAtDate the relative's completed years on the day
     * @param cohabiting lives with the employee, or receives alimony from the employee that no court ordered; declared by the
     *     employee
     * @param dependentOrNotSelfSufficient what the letter asks for and the employee declares: under d-bis, that the relative is
     *     fiscally dependent; under f-ter, that a certificate says the relative is not self-sufficient; no matter elsewhere
     * @param on the day on which the voucher becomes available, in Europe/Rome
     * @return yes, or one of {@code employee-not-covered}, {@code relative-not-covered}, {@code relative-not-cohabiting},
     *     {@code relative-not-dependent}, {@code relative-not-in-need}
     * @throws IllegalArgumentException for a day before the first rules of the file
     */
    public Eligibility check(
            TuirLetter letter,
            Relationship relationship,
            int ageAtDate,
            boolean cohabiting,
            boolean dependentOrNotSelfSufficient,
            LocalDate on) {
        LetterRule rule = law.letterOn(letter, on);
        if (relationship == Relationship.SELF) {
            return rule.self() ? ELIGIBLE : new NotEligible("employee-not-covered");
        }
        Circle circle = law.circleOn(on);
        if (!rule.relatives() || !circle.names(relationship)) {
            return new NotEligible("relative-not-covered");
        }
        if (!cohabiting && !circle.always().contains(relationship)) {
            return new NotEligible("relative-not-cohabiting");
        }
        return need(rule, relationship, ageAtDate, dependentOrNotSelfSufficient);
    }

    /** The law that says on the day which relatives count as family. */
    public LawReference lawOn(LocalDate on) {
        return law.circleOn(on).law();
    }

    /** The law that says on the day what the letter asks of them. */
    public LawReference lawOn(TuirLetter letter, LocalDate on) {
        return law.letterOn(letter, on).law();
    }

    private static Eligibility need(LetterRule rule, Relationship relationship, int age, boolean declared) {
        return switch (rule.need()) {
            case NONE -> ELIGIBLE;
            case FISCALLY_DEPENDENT ->
                declared || (relationship == Relationship.CHILD && age < rule.age())
                        ? ELIGIBLE
                        : new NotEligible("relative-not-dependent");
            case ELDERLY_OR_NOT_SELF_SUFFICIENT ->
                declared || age >= rule.age() ? ELIGIBLE : new NotEligible("relative-not-in-need");
        };
    }
}
