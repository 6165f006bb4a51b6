package it.winwelfare.fiscal;

import static it.winwelfare.fiscal.Mark.KNOWLEDGE;
import static it.winwelfare.fiscal.Mark.SECONDARY;

import it.winwelfare.money.Percentage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How VAT looks upon a service (DPR 633/72). It depends on the kind of provider, the service and the category of beneficiary, so it
 * is chosen for each version of an offer and confirmed at issue; this list only says what each choice means.
 */
public enum VatTreatment {
    /** Services of health care to the person. */
    EXEMPT_ART10_18("art. 10 c. 1 n. 18 DPR 633/72", SECONDARY),
    /** Hospital care by recognised bodies. */
    EXEMPT_ART10_19("art. 10 c. 1 n. 19 DPR 633/72", SECONDARY),
    /** School, kindergarten and training by recognised bodies. */
    EXEMPT_ART10_20("art. 10 c. 1 n. 20 DPR 633/72", SECONDARY),
    /** Nurseries, homes for the elderly, day centres. */
    EXEMPT_ART10_21("art. 10 c. 1 n. 21 DPR 633/72", SECONDARY),
    /** Home and outpatient care to the categories of n. 27-ter, by public bodies and non-commercial third-sector bodies. */
    EXEMPT_ART10_27TER("art. 10 c. 1 n. 27-ter DPR 633/72", SECONDARY),
    /** Urban transport of persons. */
    EXEMPT_ART10_14("art. 10 c. 1 n. 14 DPR 633/72", KNOWLEDGE),
    /** The services of nn. 18 to 21 and 27-ter by social cooperatives to those categories. */
    REDUCED_5("tab. A parte II-bis n. 1 DPR 633/72", SECONDARY, 500),
    /** Transport of persons that is not exempt. */
    REDUCED_10("tab. A parte III n. 127-novies DPR 633/72", KNOWLEDGE, 1_000),
    /** Everything without a rule of its own: cleaning, ironing, gardening, the platform's fee. */
    ORDINARY_22("art. 16 c. 1 DPR 633/72", KNOWLEDGE, 2_200),
    /** A self-employed provider in the flat-rate scheme (regime forfettario). */
    FLAT_RATE_SCHEME("art. 1 cc. 54-89 L. 190/2014", KNOWLEDGE, 0, "N2.2");

    /** From this day on the new Testo unico IVA stands where DPR 633/72 stood; the rates stay. */
    private static final LocalDate NEW_CODE_FROM = LocalDate.of(2027, 1, 1);

    private static final String OLD_CODE = "DPR 633/72";
    private static final String EXEMPT = "N4";
    private static final String NOT_APPLICABLE = "";

    private final String citation;
    private final Mark mark;
    private final int rateBasisPoints;
    private final String nature;

    VatTreatment(String citation, Mark mark) {
        this(citation, mark, 0, EXEMPT);
    }

    VatTreatment(String citation, Mark mark, int rateBasisPoints) {
        this(citation, mark, rateBasisPoints, NOT_APPLICABLE);
    }

    VatTreatment(String citation, Mark mark, int rateBasisPoints, String nature) {
        this.citation = citation;
        this.mark = mark;
        this.rateBasisPoints = rateBasisPoints;
        this.nature = nature;
    }

    /** The rate; nothing where no VAT is charged. */
    public Percentage rate() {
        return Percentage.basisPoints(rateBasisPoints);
    }

    /** The rate in hundredths of a percent: 0, 500, 1000 or 2200. */
    public int rateBasisPoints() {
        return rateBasisPoints;
    }

    /** FatturaPA's code {@code Natura} (N4 exempt, N2.2 outside VAT), which stands exactly where the rate is nothing. */
    public Optional<String> nature() {
        return nature.isEmpty() ? Optional.empty() : Optional.of(nature);
    }

    /** Whether VAT is charged. */
    public boolean isTaxed() {
        return rateBasisPoints > 0;
    }

    /** Where it is written, as the law stands until the end of 2026. */
    public LawReference law() {
        return new LawReference(citation, mark);
    }

    /**
     * Where it is written on a day. From 1/1/2027 D.Lgs. 10/2026 changes the references and not the rates; the numbers of its
     * articles are not confirmed, so the old ones are named with it.
     */
    public LawReference law(LocalDate on) {
        if (on.isBefore(NEW_CODE_FROM) || !citation.endsWith(OLD_CODE)) {
            return law();
        }
        return new LawReference("D.Lgs. 10/2026 (già " + citation + ")", mark);
    }
}
