package it.winwelfare.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LettersAndVatTests {

    /** The table of art. 51: letter, voucher, reimbursement, cumulative. */
    @ParameterizedTest
    @CsvSource({
        "D,         d,        true,  false, false",
        "D_BIS,     d-bis,    true,  true,  false",
        "F,         f,        true,  false, false",
        "F_BIS,     f-bis,    true,  true,  false",
        "F_TER,     f-ter,    true,  true,  false",
        "F_QUATER,  f-quater, false, false, false",
        "C3_FRINGE, c.3,      true,  true,  true"
    })
    void saysHowEachLetterMayBeGiven(
            TuirLetter letter, String text, boolean voucher, boolean reimbursement, boolean cumulative) {
        assertThat(letter.letter()).isEqualTo(text);
        assertThat(letter.voucherAllowed()).isEqualTo(voucher);
        assertThat(letter.reimbursementAllowed()).isEqualTo(reimbursement);
        assertThat(letter.cumulativeVoucherAllowed()).isEqualTo(cumulative);
        assertThat(letter.householdCostsOnly()).isEqualTo(cumulative);
    }

    @Test
    void citesTheLetters() {
        assertThat(TuirLetter.F_TER.law())
                .isEqualTo(new LawReference("art. 51 c. 2 lett. f-ter) TUIR", Mark.SECONDARY));
        assertThat(TuirLetter.C3_FRINGE.law().citation()).isEqualTo("art. 51 c. 3 TUIR");
        assertThat(TuirLetter.D.law().mark()).isEqualTo(Mark.KNOWLEDGE);
    }

    @ParameterizedTest
    @EnumSource(VatTreatment.class)
    void hasANatureExactlyWhereNoVatIsCharged(VatTreatment treatment) {
        assertThat(treatment.nature().isPresent()).isEqualTo(treatment.rateBasisPoints() == 0);
        assertThat(treatment.isTaxed()).isEqualTo(treatment.rateBasisPoints() > 0);
        assertThat(treatment.rate().basisPoints()).isEqualTo(treatment.rateBasisPoints());
        assertThat(treatment.law().citation()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "EXEMPT_ART10_21, 0, N4",
        "EXEMPT_ART10_27TER, 0, N4",
        "EXEMPT_ART10_14, 0, N4",
        "EXEMPT_ART10_20, 0, N4",
        "FLAT_RATE_SCHEME, 0, N2.2",
        "REDUCED_5, 500,",
        "REDUCED_10, 1000,",
        "ORDINARY_22, 2200,"
    })
    void knowsRatesAndNatures(VatTreatment treatment, int basisPoints, String nature) {
        assertThat(treatment.rateBasisPoints()).isEqualTo(basisPoints);
        assertThat(treatment.nature().orElse(null)).isEqualTo(nature);
    }

    @Test
    void namesTheNewVatCodeFrom2027() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        VatTreatment nursery = VatTreatment.EXEMPT_ART10_21;
        assertThat(nursery.law(last)).isEqualTo(nursery.law());
        assertThat(nursery.law(last.plusDays(1)).citation())
                .isEqualTo("D.Lgs. 10/2026 (già art. 10 c. 1 n. 21 DPR 633/72)");
        VatTreatment flatRate = VatTreatment.FLAT_RATE_SCHEME;
        assertThat(flatRate.law(last.plusDays(1))).isEqualTo(flatRate.law());
    }
}
