package it.winwelfare.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class FamilyRulesTests {

    private static final FamilyRules RULES = FamilyRules.bundled();
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final String YES = "";

    /** The columns: letter, relative, age, cohabiting, declared need, expected reason (empty: eligible). */
    @ParameterizedTest
    @CsvSource({
        "F,         SELF,           40, false, false, ''",
        "F,         SPOUSE,         40, false, false, ''",
        "F,         CHILD,          30, false, false, ''",
        "F,         PARENT,         60, true,  false, ''",
        "F,         PARENT,         60, false, true,  relative-not-cohabiting",
        "F,         SIBLING,        20, false, false, relative-not-cohabiting",
        "F,         GRANDPARENT,    90, false, false, relative-not-cohabiting",
        "F,         PARENT_IN_LAW,  70, true,  false, ''",
        "F_BIS,     SELF,           40, false, false, employee-not-covered",
        "F_BIS,     CHILD,           3, false, false, ''",
        "F_BIS,     GRANDCHILD,      3, true,  false, ''",
        "F_TER,     SELF,           80, true,  true,  employee-not-covered",
        "F_TER,     SPOUSE,         75, false, false, ''",
        "F_TER,     SPOUSE,         74, true,  false, relative-not-in-need",
        "F_TER,     CHILD,          10, false, true,  ''",
        "F_TER,     PARENT,         90, false, true,  relative-not-cohabiting",
        "F_TER,     PARENT,         75, true,  false, ''",
        "F_TER,     PARENT,         74, true,  false, relative-not-in-need",
        "F_TER,     PARENT,         60, true,  true,  ''",
        "D,         SELF,           40, false, false, ''",
        "D,         CHILD,          10, true,  true,  relative-not-covered",
        "D_BIS,     SELF,           40, false, false, ''",
        "D_BIS,     CHILD,          17, false, false, ''",
        "D_BIS,     CHILD,          18, false, false, relative-not-dependent",
        "D_BIS,     CHILD,          18, false, true,  ''",
        "D_BIS,     SPOUSE,         17, false, false, relative-not-dependent",
        "D_BIS,     SPOUSE,         40, false, true,  ''",
        "F_QUATER,  SELF,           40, false, false, ''",
        "F_QUATER,  SPOUSE,         40, true,  true,  relative-not-covered",
        "C3_FRINGE, SELF,           40, false, false, ''",
        "C3_FRINGE, CHILD,          40, false, false, ''"
    })
    void saysWhoMayBenefitSince2025(
            TuirLetter letter, Relationship relationship, int age, boolean cohabiting, boolean need, String reason) {
        assertThat(reason(RULES.check(letter, relationship, age, cohabiting, need, SINCE)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(
            value = Relationship.class,
            mode = Mode.EXCLUDE,
            names = {"SELF", "SPOUSE", "CHILD"})
    void tookEveryRelativeOfArticle433UntilTheEndOf2024(Relationship relationship) {
        assertThat(reason(RULES.check(TuirLetter.F, relationship, 40, false, false, BEFORE)))
                .isEqualTo(YES);
        assertThat(reason(RULES.check(TuirLetter.F, relationship, 40, false, false, SINCE)))
                .isEqualTo("relative-not-cohabiting");
        assertThat(reason(RULES.check(TuirLetter.F, relationship, 40, true, false, SINCE)))
                .isEqualTo(YES);
    }

    @Test
    void saysNothingOfDaysBeforeItsRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RULES.check(TuirLetter.F, Relationship.CHILD, 1, true, true, LocalDate.of(2015, 12, 31)));
    }

    @Test
    void namesTheLawOfTheDay() {
        assertThat(RULES.lawOn(BEFORE)).isNotEqualTo(RULES.lawOn(SINCE));
        assertThat(RULES.lawOn(SINCE).citation()).contains("D.Lgs. 192/2025");
        assertThat(RULES.lawOn(SINCE).mark()).isEqualTo(Mark.SECONDARY);
        assertThat(RULES.lawOn(TuirLetter.F_TER, SINCE).citation()).contains("f-ter");
    }

    @Test
    void refusesWithTheReason() {
        assertThatThrownBy(() -> RULES.check(TuirLetter.D, Relationship.CHILD, 9, true, true, SINCE)
                        .orRefuse())
                .isInstanceOf(Refused.class)
                .hasMessage("relative-not-covered");
        assertThatCode(() -> RULES.check(TuirLetter.D, Relationship.SELF, 9, true, true, SINCE)
                        .orRefuse())
                .doesNotThrowAnyException();
    }

    @Test
    void stopsOnAFileThatIsNotWhole() throws Exception {
        String whole = new ClassPathResource("fiscal/family-rules.json").getContentAsString(StandardCharsets.UTF_8);
        assertThatCode(() -> rules(whole)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules(whole.replace("\"letter\": \"D\"", "\"letter\": \"F\"")))
                .hasMessageContaining("every letter");
        assertThatThrownBy(() -> rules(whole.replace("\"SPOUSE\"", "\"COUSIN\"")))
                .hasMessageContaining("COUSIN");
        assertThatThrownBy(() -> rules(whole.replaceFirst("\"self\": true,", "")))
                .hasMessageContaining("self");
        assertThatThrownBy(() -> rules(whole.replaceFirst("\"self\"", "\"selves\": 1, \"self\"")))
                .hasMessageContaining("selves");
    }

    private static FamilyRules rules(String json) {
        return new FamilyRules(new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String reason(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Eligible() -> {
                assertThat(eligibility.isEligible()).isTrue();
                yield YES;
            }
            case Eligibility.NotEligible(String reasonCode) -> {
                assertThat(eligibility.isEligible()).isFalse();
                yield reasonCode;
            }
        };
    }
}
