package it.winwelfare.network.internal;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.OrganisationTaxCode;
import it.winwelfare.identifiers.PartitaIva;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import it.winwelfare.territory.Municipalities;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What makes the data of an organisation sound, field by field. */
@Component
class OrganisationRules {

    static final int LONGEST_NAME = 160;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_WEBSITE = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().,/-]{4,}");

    private final Municipalities municipalities;

    OrganisationRules(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The data in the form in which it is kept, or all its faults at once. */
    NewOrganisation checked(NewOrganisation raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        NewOrganisation checked = new NewOrganisation(
                TypedText.required(errors, "name", raw.name(), LONGEST_NAME),
                raw.kind(),
                vatNumber(errors, raw),
                taxCode(errors, raw.taxCode()),
                municipality(errors, raw.municipalityIstat()),
                TypedText.optional(errors, "address", raw.address(), LONGEST_ADDRESS),
                email(errors, "email", raw.email()),
                phone(errors, raw.phone()),
                website(errors, raw.website()));
        errors.throwIfAny();
        return checked;
    }

    String municipality(FieldErrors.Collector errors, @Nullable String istat) {
        String code = TypedText.required(errors, "municipalityIstat", istat, 6);
        if (!code.isEmpty()) {
            errors.read("municipalityIstat", () -> municipalities.require(code));
        }
        return code;
    }

    String email(FieldErrors.Collector errors, String field, @Nullable String typed) {
        String text = TypedText.required(errors, field, typed, LONGEST_EMAIL);
        EmailAddress address = text.isEmpty() ? null : errors.read(field, () -> EmailAddress.parse(text));
        return address == null ? "" : address.value();
    }

    @Nullable String phone(FieldErrors.Collector errors, @Nullable String typed) {
        String text = TypedText.optional(errors, "phone", typed, LONGEST_PHONE);
        if (text != null && !PHONE.matcher(text).matches()) {
            errors.add("phone", "invalid-phone");
        }
        return text;
    }

    /** Who sells has a VAT number; who does not may be known by its tax code ({@code OrganisationKind.mayHaveTaxCodeOnly}). */
    private static @Nullable String vatNumber(FieldErrors.Collector errors, NewOrganisation raw) {
        String typed = raw.vatNumber();
        if (typed != null && !typed.isBlank()) {
            PartitaIva number = errors.read("vatNumber", () -> PartitaIva.parse(typed));
            return number == null ? null : number.value();
        }
        if (!raw.kind().mayHaveTaxCodeOnly()) {
            errors.add("vatNumber", "vat-number-required");
        } else if (raw.taxCode() == null || raw.taxCode().isBlank()) {
            errors.add("taxCode", "vat-number-or-tax-code-required");
        }
        return null;
    }

    /** Eleven digits of an organisation, or the person's own code of a sole trader. */
    private static @Nullable String taxCode(FieldErrors.Collector errors, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        boolean digits = Character.isDigit(typed.strip().charAt(0));
        return errors.read(
                "taxCode",
                () -> digits
                        ? OrganisationTaxCode.parse(typed).value()
                        : CodiceFiscale.parse(typed).value());
    }

    /** Public pages link to it, so nothing but the web's own schemes may stand in it. */
    private static @Nullable String website(FieldErrors.Collector errors, @Nullable String typed) {
        String text = TypedText.optional(errors, "website", typed, LONGEST_WEBSITE);
        if (text != null && !isWebAddress(text)) {
            errors.add("website", "invalid-website");
        }
        return text;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
