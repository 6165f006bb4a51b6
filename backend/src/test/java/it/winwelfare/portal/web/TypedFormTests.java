package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Iban;
import it.winwelfare.identifiers.PartitaIva;
import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the domain's rules find is told with the first try, beside what is empty and what cannot be read. */
class TypedFormTests {

    private static final String NOT_READ = "amount";
    private static final String EMPTY = "name";

    record Typed(
            @NotBlank @Nullable String name,
            @Nullable String email,
            @Nullable String taxCode,
            @Nullable String vatNumber,
            @Nullable String iban,
            @NotNull @Nullable Money amount,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements TypedForm {

        @Override
        public void check(FieldErrors.Collector wrong) {
            TypedForm.read(wrong, "email", email, EmailAddress::parse);
            TypedForm.read(wrong, "taxCode", taxCode, CodiceFiscale::parse);
            TypedForm.read(wrong, "vatNumber", vatNumber, PartitaIva::parse);
            TypedForm.read(wrong, "iban", iban, Iban::parse);
            TypedPeriod.check(wrong, from, to);
            if (name == null || name.isEmpty()) {
                wrong.add("name", "told-before");
            }
        }
    }

    /** Answers with the fields that have errors, what was typed there, and the sentences. */
    @RestController
    static final class Page {

        private final RefusalText texts;

        Page(RefusalText texts) {
            this.texts = texts;
        }

        @PostMapping("/form")
        String send(
                @Valid @ModelAttribute("form") Typed form,
                BindingResult result,
                HttpServletRequest request,
                HttpServletResponse response) {
            if (new Forms(texts, request, response).done(result, () -> accept(form))) {
                return "done";
            }
            StringBuilder told = new StringBuilder();
            result.getFieldErrors().stream()
                    .map(error -> error.getField() + "=" + result.getFieldValue(error.getField()) + " ")
                    .sorted()
                    .forEach(told::append);
            result.getGlobalErrors().forEach(error -> told.append(error.getDefaultMessage()));
            return told.toString();
        }

        private static void accept(Typed form) {
            assertThat(form.name()).isNotEmpty();
            FieldErrors.Collector wrong = FieldErrors.collect();
            TypedForm.read(wrong, "iban", form.iban(), Iban::parse);
            wrong.throwIfAny();
        }
    }

    private final StaticMessageSource texts = texts();
    private final MockMvc pages = pages();

    @ParameterizedTest
    @CsvSource({
        "email, anna-senza-chiocciola",
        "taxCode, RSSMRA80A01A794X",
        "vatNumber, 12345678900",
        "iban, IT60X0542811101000000123457"
    })
    void aFaultOfTheDomainIsToldBesideAnEmptyFieldAndOneThatCannotBeRead(String field, String typed) throws Exception {
        assertThat(sent("name", "", "amount", "5", field, typed)).isEqualTo(told(EMPTY + "= ", field, typed));
        assertThat(sent("name", "Anna", "amount", "tanti", field, typed))
                .isEqualTo(told(NOT_READ + "=tanti ", field, typed));
    }

    @Test
    void aPeriodTheWrongWayRoundIsToldToo() throws Exception {
        assertThat(sent("name", "", "amount", "tanti", "from", "2026-12-01", "to", "30/11/2026"))
                .isEqualTo("amount=tanti name= to=2026-11-30 ");
        assertThat(sent("name", "", "amount", "5", "from", "2026-12-01", "to", "2026-12-01"))
                .isEqualTo("name= ");
    }

    @Test
    void nothingIsToldOfWhatIsEmptyOrCannotBeRead() throws Exception {
        assertThat(sent("name", "", "amount", "5", "email", " ", "iban", "", "from", "2026-12-01", "to", "domani"))
                .isEqualTo("name= to=domani ");
    }

    @Test
    void aFormWithoutAFaultIsJudgedByTheActAndThenAskedForTheRest() throws Exception {
        assertThat(sent("name", "Anna", "amount", "5")).isEqualTo("done");
        assertThat(sent("name", "Anna", "amount", "5", "iban", "IT60", "email", "anna"))
                .startsWith("email=anna iban=IT60 ");
    }

    private static String told(String other, String field, String typed) {
        String one = field + "=" + typed + " ";
        return other.compareTo(one) < 0 ? other + one : one + other;
    }

    private String sent(String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post("/form").locale(Locale.ITALIAN);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return pages.perform(form).andReturn().getResponse().getContentAsString();
    }

    private MockMvc pages() {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        DefaultFormattingConversionService typing = new DefaultFormattingConversionService();
        typing.addFormatterForFieldType(Money.class, new MoneyInput());
        typing.addFormatterForFieldType(LocalDate.class, new DateInput());
        return MockMvcBuilders.standaloneSetup(new Page(new RefusalText(texts, new Fmt(texts, Clock.systemUTC()))))
                .setControllerAdvice(new FormReading(validator))
                .setConversionService(typing)
                .build();
    }

    private static StaticMessageSource texts() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("common.refused", Locale.ITALIAN, "Non è possibile (codice {0}).");
        return texts;
    }
}
