package it.winwelfare.problems;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.problems.FieldErrors.Collector;
import it.winwelfare.problems.FieldErrors.FieldError;
import org.junit.jupiter.api.Test;

class TypedTextTests {

    private final Collector errors = FieldErrors.collect();

    @Test
    void isStripped() {
        assertThat(TypedText.required(errors, "name", "  P. Plast \n", 8)).isEqualTo("P. Plast");
        assertThat(TypedText.optional(errors, "name", " a\nb ", 3)).isEqualTo("a\nb");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void mayBeMissingOnlyWhereItMay() {
        assertThat(TypedText.optional(errors, "phone", " ", 3)).isNull();
        assertThat(TypedText.optional(errors, "phone", null, 3)).isNull();
        assertThat(errors.isEmpty()).isTrue();
        assertThat(TypedText.required(errors, "name", " \t", 3)).isEmpty();
        assertThat(TypedText.required(errors, "title", null, 3)).isEmpty();
        assertThat(errors.errors()).extracting(FieldError::field).containsExactly("name", "title");
        assertThat(errors.errors()).extracting(FieldError::code).containsOnly(TypedText.REQUIRED);
    }

    @Test
    void isOfBoundedLengthAndToldOnce() {
        assertThat(TypedText.required(errors, "name", "abcd", 3)).isEmpty();
        assertThat(errors.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(TypedText.TOO_LONG);
            assertThat(error.arguments()).containsEntry("most", 3);
        });
    }

    @Test
    void hasNoCharacterThatNoKeyboardTypes() {
        assertThat(TypedText.optional(errors, "name", "a\u0000b", 9)).isNull();
        assertThat(TypedText.optional(errors, "name", "a\u001bb", 9)).isNull();
        assertThat(errors.errors())
                .extracting(FieldError::code)
                .containsExactly(TypedText.NOT_PLAIN, TypedText.NOT_PLAIN);
    }
}
