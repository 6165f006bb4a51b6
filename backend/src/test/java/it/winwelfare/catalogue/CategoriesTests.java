package it.winwelfare.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.fiscal.TuirLetter;
import it.winwelfare.problems.Rejection;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoriesTests {

    private final Categories categories = new Categories();

    @Test
    void holdsTheServicesThatThePlanOfTheReteNames() {
        assertThat(Stream.of(
                        "baby-sitting",
                        "nursery",
                        "before-after-school",
                        "homework-help",
                        "summer-centre",
                        "home-care",
                        "carer",
                        "company-concierge",
                        "assisted-transport",
                        "extra-cleaning",
                        "laundry-ironing",
                        "gardening",
                        "welfare-guidance",
                        "psychological-support",
                        "sports",
                        "free-time",
                        "courses",
                        "caregiver-support",
                        "home-nursing",
                        "newborn-support",
                        "disability-support"))
                .allMatch(code -> categories.find(code).isPresent());
    }

    @Test
    void everyCategoryIsSound() {
        assertThat(categories.all()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(categories.all()).allSatisfy(category -> {
            assertThat(category.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(category.usual()).isNotEmpty();
            assertThat(category.minAge()).isBetween(0, category.maxAge());
            assertThat(category.maxAge()).isLessThanOrEqualTo(120);
            assertThat(category.letter().voucherAllowed()).isTrue();
        });
        assertThat(categories.groups().stream().flatMap(group -> group.categories().stream()))
                .containsExactlyElementsOf(categories.all());
    }

    @Test
    void careOfRelativesAndChildrenHaveTheirLetters() {
        assertThat(categories.require("carer").letter()).isEqualTo(TuirLetter.F_TER);
        assertThat(categories.require("nursery").letter()).isEqualTo(TuirLetter.F_BIS);
        assertThat(categories.require("public-transport-pass").letter()).isEqualTo(TuirLetter.D_BIS);
        assertThat(categories.require("gardening").letter()).isEqualTo(TuirLetter.C3_FRINGE);
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertThatThrownBy(() -> categories.require("nothing"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("unknown-category"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everythingHasAName(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                CategoriesTests.class.getResourceAsStream("/i18n/categories_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        assertThat(categories.groups()).allMatch(group -> texts.containsKey(group.messageKey()));
        assertThat(categories.all())
                .allMatch(
                        category -> texts.containsKey(category.messageKey()) && texts.containsKey(category.lineKey()));
    }
}
