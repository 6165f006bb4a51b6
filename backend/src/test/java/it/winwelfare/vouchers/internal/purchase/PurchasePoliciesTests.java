package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.SamplePurchase.PRICE;
import static it.winwelfare.vouchers.internal.purchase.SamplePurchase.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.catalogue.VersionState;
import it.winwelfare.fiscal.FamilyRules;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.fiscal.TuirLetter;
import it.winwelfare.money.Money;
import it.winwelfare.providers.AccreditationState;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.wallets.PocketId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by a purchase that it alone forbids, so that without the rule its test fails. */
class PurchasePoliciesTests {

    private final PurchasePolicies policies = new PurchasePolicies(FamilyRules.bundled());

    @Test
    void allowsWhatEveryRuleAllows() {
        assertThat(against(sound())).isEmpty();
    }

    @Test
    void whoHasLeftBuysNoMore() {
        assertThat(codes(sound().employmentEnded())).containsExactly("employee-left");
    }

    @ParameterizedTest
    @EnumSource(value = VersionState.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void onlyTheLiveVersionIsForSale(VersionState state) {
        assertThat(codes(sound().version(state))).containsExactly("offer-not-live");
    }

    @ParameterizedTest
    @EnumSource(value = AccreditationState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCREDITED")
    void theProviderIsAccreditedOnTheDay(AccreditationState state) {
        assertThat(against(sound().accreditation(state)))
                .containsExactly(Refusal.of("provider-not-accredited", "provider", "Cooperativa Aquilone"));
    }

    @Test
    void theCompanyHasOpenedTheService() {
        assertThat(codes(sound().carnet("palestra"))).containsExactly("not-in-carnet");
        assertThat(codes(sound().carnet("palestra", "nido"))).isEmpty();
    }

    @Test
    void someBenefitsMayNotBeGivenByVoucher() {
        assertThat(codes(sound().letter(TuirLetter.F_QUATER).forTheEmployee().ages(0, 120)))
                .containsExactly("category-without-vouchers");
    }

    @Test
    void aVoucherBearsTheNameOfTheFamilyAndOfNobodyElse() {
        assertThat(codes(sound().forAStranger())).containsExactly("beneficiary-not-family");
    }

    @Test
    void aVoucherMayBearTheEmployeesOwnName() {
        assertThat(codes(sound().letter(TuirLetter.F).forTheEmployee().ages(18, 65)))
                .isEmpty();
    }

    /** TUIR art. 51 c. 2: f-bis and f-ter speak of relatives alone; the age of the offer is no matter here. */
    @ParameterizedTest
    @EnumSource(
            value = TuirLetter.class,
            names = {"F_BIS", "F_TER"})
    void whatTheLawGrantsToRelativesTheEmployeeDoesNotBuyForThemselves(TuirLetter letter) {
        SamplePurchase service = sound().letter(letter).ages(0, 120);
        assertThat(codes(service.forTheEmployee())).containsExactly("employee-not-covered");
        assertThat(codes(sound().letter(letter)
                        .ages(0, 120)
                        .relative(Relationship.SPOUSE, TODAY.minusYears(80), true, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TuirLetter.class,
            names = {"D", "D_BIS", "F", "C3_FRINGE"})
    void otherBenefitsAreForTheEmployeeToo(TuirLetter letter) {
        assertThat(codes(sound().letter(letter).ages(0, 120).forTheEmployee())).isEmpty();
    }

    @Test
    void theLawOpensTheCareOfTheElderlyFromAnAge() {
        LocalDate seventy = TODAY.minusYears(70);
        SamplePurchase father =
                sound().letter(TuirLetter.F_TER).ages(0, 120).relative(Relationship.PARENT, seventy, true, false);
        assertThat(codes(father)).containsExactly("relative-not-in-need");
        assertThat(codes(father.relative(Relationship.PARENT, seventy, true, true)))
                .isEmpty();
        assertThat(codes(father.relative(Relationship.PARENT, TODAY.minusYears(75), true, false)))
                .isEmpty();
    }

    @Test
    void aParentWhoLivesElsewhereIsNotCoveredSince2025() {
        assertThat(codes(sound().letter(TuirLetter.F_TER)
                        .ages(0, 120)
                        .relative(Relationship.PARENT, TODAY.minusYears(80), false, true)))
                .containsExactly("relative-not-cohabiting");
    }

    @ParameterizedTest
    @CsvSource({"2023-11-03, 2, false", "2023-11-02, 3, true", "2019-11-03, 6, true", "2019-11-02, 7, false"})
    void theAgeOnTheDayIsWithinTheOffersBothEndsIncluded(LocalDate bornOn, int age, boolean allowed) {
        List<Refusal> against = against(sound().ages(3, 6).relative(Relationship.CHILD, bornOn, true, false));
        Refusal outside = new Refusal("age-outside-offer", Map.of("from", 3, "to", 6, "age", age));
        assertThat(against).isEqualTo(allowed ? List.of() : List.of(outside));
    }

    @Test
    void theEmployeesAgeIsInTheTaxCode() {
        SamplePurchase forTheEmployee = sound().letter(TuirLetter.F).forTheEmployee();
        assertThat(codes(forTheEmployee.ages(40, 40))).as("forty today").isEmpty();
        assertThat(codes(forTheEmployee.ages(0, 39))).containsExactly("age-outside-offer");
    }

    @Test
    void withoutAnOpenPlanThereIsNoMoneyToSpend() {
        assertThat(codes(new SamplePurchase())).containsExactly("plan-not-open");
        assertThat(codes(new SamplePurchase().contribution(PRICE)))
                .as("nothing of one's own is needed")
                .isEmpty();
    }

    @Test
    void thePocketsCoverTheirPartWhole() {
        SamplePurchase oneCentShort = new SamplePurchase()
                .pocket(Money.euros(100))
                .pocket(PRICE.minus(Money.euros(100)).minus(Money.cents(1)));
        assertThat(against(oneCentShort)).containsExactly(Refusal.of("wallet-insufficient", "missing", Money.cents(1)));
        assertThat(codes(new SamplePurchase().pocket(Money.euros(100)).pocket(Money.euros(20))))
                .isEmpty();
    }

    @Test
    void aContributionLowersTheOwnPart() {
        assertThat(codes(new SamplePurchase().pocket(Money.euros(90)).contribution(Money.euros(30))))
                .isEmpty();
        assertThat(codes(new SamplePurchase().pocket(Money.euros(89)).contribution(Money.euros(30))))
                .containsExactly("wallet-insufficient");
    }

    @Test
    void thePriceIsPaidExactlyAndByNobodyElse() {
        Funding funding = sound().contribution(Money.euros(30)).funding();
        assertThat(funding.own().plus(funding.coFunding())).isEqualTo(PRICE);
        assertThat(Money.sum(funding.pocketShares().stream()
                        .map(share -> share.amount())
                        .toList()))
                .isEqualTo(Money.euros(90));
        SamplePurchase tooMuch = sound().contribution(PRICE.plus(Money.cents(1)));
        assertThatThrownBy(tooMuch::funding).isInstanceOf(IllegalArgumentException.class);
        SamplePurchase nothing = sound().contribution(Money.ZERO);
        assertThatThrownBy(nothing::funding).isInstanceOf(IllegalArgumentException.class);
        Funding sound = sound().funding();
        assertThatThrownBy(() -> new Funding(Money.ZERO, null, sound.wallet()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsEveryReasonAtOnce() {
        SamplePurchase hopeless = new SamplePurchase()
                .employmentEnded()
                .version(VersionState.WITHDRAWN)
                .accreditation(AccreditationState.LAPSED)
                .carnet("palestra")
                .relative(Relationship.PARENT, TODAY.minusYears(50), false, false)
                .pocket(Money.euros(1));
        assertThat(codes(hopeless))
                .containsExactly(
                        "employee-left",
                        "offer-not-live",
                        "provider-not-accredited",
                        "not-in-carnet",
                        "relative-not-cohabiting",
                        "age-outside-offer",
                        "wallet-insufficient");
    }

    @Test
    void whatHoldsForAnybodyIsToldApartFromWhatHoldsForAPerson() {
        SamplePurchase tooOldAndTooDear = new SamplePurchase()
                .pocket(Money.euros(1))
                .ages(3, 6)
                .relative(Relationship.CHILD, TODAY.minusYears(9), true, false);
        assertThat(codes(tooOldAndTooDear)).containsExactly("age-outside-offer", "wallet-insufficient");
        assertThat(policies.againstForAnybody(tooOldAndTooDear.considered()))
                .extracting(Refusal::code)
                .containsExactly("wallet-insufficient");
        assertThat(policies.againstForAnybody(sound().forAStranger().considered()))
                .isEmpty();
    }

    @Test
    void eachShareBearsTheNameOfItsPlan() {
        Funding funding = new SamplePurchase()
                .pocket(Money.euros(100))
                .pocket(Money.euros(50))
                .funding();
        assertThat(funding.pocketShares())
                .extracting(share -> funding.planOf(share.pocket()))
                .containsExactly("Piano 1", "Piano 2");
        assertThatThrownBy(() -> funding.planOf(PocketId.next())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVoucherIsGoodForTheOffersDays() {
        assertThat(sound().considered().validUntil()).isEqualTo(TODAY.plusDays(90));
    }

    private static SamplePurchase sound() {
        return new SamplePurchase().pocket(Money.euros(500));
    }

    private List<Refusal> against(SamplePurchase purchase) {
        return policies.against(purchase.considered());
    }

    private List<String> codes(SamplePurchase purchase) {
        return against(purchase).stream().map(Refusal::code).toList();
    }
}
