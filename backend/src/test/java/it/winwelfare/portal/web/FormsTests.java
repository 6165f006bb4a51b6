package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class FormsTests {

    record Typed(String name, Money amount) {}

    private final StaticMessageSource texts = new StaticMessageSource();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Forms forms = new Forms(
            new RefusalText(texts, new Fmt(texts, Clock.systemUTC())), new MockHttpServletRequest(), response);
    private final BindingResult result = new BeanPropertyBindingResult(new Typed("Anna", Money.euros(5)), "form");

    @BeforeEach
    void write() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        texts.addMessage("problem.too-much", Locale.ITALIAN, "Al massimo {0}.");
        texts.addMessage("problem.name-taken", Locale.ITALIAN, "Questo nome c’è già.");
        texts.addMessage("common.refused", Locale.ITALIAN, "Non è possibile (codice {0}).");
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void givesWhatTheActGives() {
        assertThat(forms.attempt(result, () -> "fatto")).contains("fatto");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void doesNothingWhenTheFormHasErrorsAlready() {
        AtomicInteger acts = new AtomicInteger();
        result.addError(new ObjectError("form", "no"));

        assertThat(forms.done(result, acts::incrementAndGet)).isFalse();
        assertThat(acts).hasValue(0);
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void aRefusalStandsByItsFieldAndKeepsWhatWasTyped() {
        assertThat(forms.done(
                        result, () -> refuse(Refused.invalidField("amount", "too-much", "limit", Money.euros(3)))))
                .isFalse();

        FieldError error = result.getFieldErrors("amount").getFirst();
        assertThat(error.getDefaultMessage()).isEqualTo("Al massimo €\u00a03,00.");
        assertThat(result.getFieldValue("amount")).isEqualTo(Money.euros(5));
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void severalRefusedFieldsAreShownAtOnce() {
        assertThat(forms.done(
                        result,
                        () -> FieldErrors.collect()
                                .add("name", "name-taken")
                                .add("amount", "too-much", "limit", Money.euros(3))
                                .throwIfAny()))
                .isFalse();

        assertThat(result.getFieldErrors()).extracting(FieldError::getField).containsExactly("name", "amount");
    }

    @Test
    void aFieldThatTheFormCallsOtherwiseIsFoundByTheGivenNames() {
        forms.done(result, Map.of("title", "name"), () -> refuse(Refused.invalidField("title", "name-taken")));

        assertThat(result.getFieldErrors("name")).hasSize(1);
    }

    @Test
    void aRefusalOfAFieldThatTheFormLacksIsAboutTheWhole() {
        forms.done(result, () -> refuse(Refused.invalidField("elsewhere", "name-taken")));

        assertThat(result.getGlobalErrors())
                .extracting(ObjectError::getDefaultMessage)
                .containsExactly("Questo nome c’è già.");
    }

    @Test
    void aCodeWithoutATextIsNamed() {
        forms.done(result, () -> refuse(Refused.conflict("never-heard-of")));

        assertThat(result.getGlobalErrors())
                .extracting(ObjectError::getDefaultMessage)
                .containsExactly("Non è possibile (codice never-heard-of).");
    }

    @Test
    void whatAPersonMayNotDoIsNoMatterOfTheForm() {
        assertThatThrownBy(() -> forms.done(result, () -> refuse(Refused.forbidden("not-yours"))))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() ->
                        forms.flash(new RedirectAttributesModelMap(), () -> refuse(Refused.forbidden("not-yours"))))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void anActWithoutAFormTellsItsRefusalOnTheNextPage() {
        RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

        assertThat(forms.flash(redirect, () -> refuse(Refused.conflict("name-taken"))))
                .isFalse();
        assertThat(redirect.getFlashAttributes().get("flash"))
                .isEqualTo(Flash.problem("common.said", "Questo nome c’è già."));
    }

    private static void refuse(Rejection rejection) {
        throw rejection;
    }
}
