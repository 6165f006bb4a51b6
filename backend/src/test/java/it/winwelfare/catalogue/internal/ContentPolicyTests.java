package it.winwelfare.catalogue.internal;

import static it.winwelfare.catalogue.SampleOffers.described;
import static it.winwelfare.catalogue.SampleOffers.ironing;
import static it.winwelfare.catalogue.SampleOffers.numbered;
import static it.winwelfare.catalogue.SampleOffers.priced;
import static it.winwelfare.catalogue.SampleOffers.taxed;
import static it.winwelfare.catalogue.SampleOffers.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.providers.AccreditationState;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTests {

    private final ContentPolicy policy = new ContentPolicy(new Categories());
    private final SiteId site = SiteId.next();
    private final Provider provider = new Provider(
            OrganisationId.next(),
            "Coop",
            OrganisationKind.SOCIAL_COOPERATIVE_B,
            "016004",
            null,
            null,
            "a@example.org",
            AccreditationState.ACCREDITED,
            LocalDate.of(2030, 1, 1),
            null);
    private final OfferContent sound = ironing("Stiro a domicilio", site);

    @Test
    void takesWhatIsSound() {
        assertThat(check(sound)).isEqualTo(sound);
    }

    @Test
    void tidiesTexts() {
        OfferContent typed = described(
                titled(sound, "  Stiro \n a\u00a0 domicilio "), "  Riga uno, lunga abbastanza.\r\n\r\nRiga due. ");
        OfferContent kept = check(typed);
        assertThat(kept.title()).isEqualTo("Stiro a domicilio");
        assertThat(kept.description()).isEqualTo("Riga uno, lunga abbastanza.\n\nRiga due.");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "120, true", "121, false"})
    void titlesHaveThreeTo120Characters(int length, boolean sounds) {
        if (sounds) {
            assertThatCode(() -> check(titled(sound, "x".repeat(length)))).doesNotThrowAnyException();
        } else {
            refuses(titled(sound, "x".repeat(length)), "title");
        }
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "4000, true", "4001, false"})
    void descriptionsHave20To4000Characters(int length, boolean sounds) {
        if (sounds) {
            assertThatCode(() -> check(described(sound, "x".repeat(length)))).doesNotThrowAnyException();
        } else {
            refuses(described(sound, "x".repeat(length)), "description");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"con uno \u0000 zero", "con \u202e girato", "con mezzo \ud83d carattere", "con \ue000 privato"})
    void textsAreWhatPeopleCanRead(String text) {
        refuses(titled(sound, text), "title");
        refuses(described(sound, text + " e abbastanza lungo"), "description");
    }

    @Test
    void markupIsOnlyText() {
        String text = "<script>alert('ciao')</script> & altro";
        assertThat(check(described(sound, text)).description()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-100, false", "0, false", "49, false", "50, true", "2000000, true", "2000001, false"})
    void pricesGoFromFiftyCentsTo20000Euro(long cents, boolean sounds) {
        if (sounds) {
            assertThatCode(() -> check(priced(sound, Money.cents(cents)))).doesNotThrowAnyException();
        } else {
            refuses(priced(sound, Money.cents(cents)), "price");
        }
    }

    @Test
    void numbersAreWithinTheirBounds() {
        assertThatCode(() -> check(numbered(sound, "PER_HOUR", 0, 120, 60, 365)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(numbered(sound, "PER_HOUR", 7, 7, 0, 7))).doesNotThrowAnyException();
        refuses(numbered(sound, "PER_YEAR", 18, 99, 0, 90), "unit");
        refuses(numbered(sound, "PER_HOUR", -1, 99, 0, 90), "ageFrom");
        refuses(numbered(sound, "PER_HOUR", 18, 121, 0, 90), "ageTo");
        refuses(numbered(sound, "PER_HOUR", 19, 18, 0, 90), "ageTo");
        refuses(numbered(sound, "PER_HOUR", 18, 99, -1, 90), "radiusKm");
        refuses(numbered(sound, "PER_HOUR", 18, 99, 61, 90), "radiusKm");
        refuses(numbered(sound, "PER_HOUR", 18, 99, 0, 6), "validityDays");
        refuses(numbered(sound, "PER_HOUR", 18, 99, 0, 366), "validityDays");
    }

    @Test
    void theSiteIsTheProvidersOwn() {
        refuses(ironing("Stiro a domicilio", SiteId.next()), "site");
    }

    @Test
    void theTaxFitsServiceAndProvider() {
        refuses(taxed(sound, "laundry-ironing", VatTreatment.REDUCED_5), "vat");
        refuses(taxed(sound, "nothing", VatTreatment.ORDINARY_22), "category");
        assertThatCode(() -> check(taxed(sound, "nursery", VatTreatment.REDUCED_5)))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsEverythingAtOnce() {
        OfferContent wrong = priced(numbered(titled(sound, ""), "PER_YEAR", 5, 3, 99, 0), Money.ZERO);
        assertThat(fields(wrong))
                .containsExactlyInAnyOrder("title", "price", "unit", "ageTo", "radiusKm", "validityDays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void aReasonIsObligatory(String reason) {
        FieldErrors refused = catchThrowableOfType(FieldErrors.class, () -> policy.checkReason(reason));
        assertThat(refused.errors()).extracting(FieldErrors.FieldError::field).containsExactly("reason");
    }

    private OfferContent check(OfferContent content) {
        return policy.check(content, provider, Set.of(site));
    }

    private void refuses(OfferContent content, String field) {
        assertThat(fields(content)).containsExactly(field);
    }

    private List<String> fields(OfferContent content) {
        FieldErrors refused = catchThrowableOfType(FieldErrors.class, () -> check(content));
        assertThat(refused).as("refused: %s", content).isNotNull();
        return refused.errors().stream().map(FieldErrors.FieldError::field).toList();
    }
}
