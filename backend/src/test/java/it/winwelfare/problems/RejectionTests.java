package it.winwelfare.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import it.winwelfare.problems.FieldErrors.FieldError;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectionTests {

    @Test
    void carriesCodeKindAndArgumentsInOrder() {
        Refused refused = Refused.conflict("voucher-already-used", "at", "10:30", "by", "Nido Arcobaleno");
        assertThat(refused.code()).isEqualTo("voucher-already-used");
        assertThat(refused.messageKey()).isEqualTo("problem.voucher-already-used");
        assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refused.arguments()).containsExactly(entry("at", "10:30"), entry("by", "Nido Arcobaleno"));
        assertThat(refused.argumentValues()).containsExactly("10:30", "Nido Arcobaleno");
        assertThat(refused.field()).isEmpty();
        assertThat(refused).hasMessage("voucher-already-used {at=10:30, by=Nido Arcobaleno}");
    }

    @Test
    void isCheap() {
        assertThat(Refused.gone("link-used").getStackTrace()).isEmpty();
    }

    @Test
    void knowsTheKindOfEachFactory() {
        assertThat(Refused.invalid("a").kind().httpStatus()).isEqualTo(422);
        assertThat(Refused.forbidden("a").kind().httpStatus()).isEqualTo(403);
        assertThat(Refused.notFound("a").kind().httpStatus()).isEqualTo(404);
        assertThat(Refused.conflict("a").kind().httpStatus()).isEqualTo(409);
        assertThat(Refused.gone("a").kind().httpStatus()).isEqualTo(410);
        assertThat(Refused.tooLarge("a").kind().httpStatus()).isEqualTo(413);
        assertThat(Refused.tooMany("a").kind().httpStatus()).isEqualTo(429);
        assertThat(Refused.invalidField("email", "a").field()).contains("email");
    }

    @Test
    void refusesSloppyCodesAndArguments() {
        for (String code : new String[] {"", "Voucher", "voucher_used", "voucher-", "-voucher", "voucher--used"}) {
            assertThatIllegalArgumentException().as(code).isThrownBy(() -> Refused.invalid(code));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Refused.invalid("a", "name"));
        assertThatIllegalArgumentException().isThrownBy(() -> Refused.invalid("a", 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Refused.invalid("a", "n", 1, "n", 2));
    }

    @Test
    void refusesSeveralFieldsAtOnce() {
        FieldErrors.Collector form = FieldErrors.collect();
        assertThatCode(form::throwIfAny).doesNotThrowAnyException();
        assertThat(form.isEmpty()).isTrue();
        assertThat(form.<String>read("name", () -> "Rossi")).isEqualTo("Rossi");
        assertThat(form.<String>read("iban", () -> {
                    throw Refused.invalid("invalid-iban", "reason", "check");
                }))
                .isNull();
        form.add("amount", "amount-too-small", "least", 1);

        FieldErrors errors = catchThrowableOfType(FieldErrors.class, form::throwIfAny);

        assertThat(errors.code()).isEqualTo("invalid-fields");
        assertThat(errors.kind()).isEqualTo(Kind.INVALID);
        assertThat(errors.argumentValues()).containsExactly(2);
        assertThat(errors.errors())
                .containsExactly(
                        new FieldError("iban", "invalid-iban", Map.of("reason", "check")),
                        new FieldError("amount", "amount-too-small", Map.of("least", 1)));
        assertThat(errors.errors().getFirst().messageKey()).isEqualTo("problem.invalid-iban");
        assertThat(errors).hasMessageContaining("amount-too-small");
    }
}
