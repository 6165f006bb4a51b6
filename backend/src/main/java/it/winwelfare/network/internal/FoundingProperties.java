package it.winwelfare.network.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.OrganisationTaxCode;
import it.winwelfare.problems.Rejection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs the platform, for its first start: {@code win.bootstrap.*}, or {@code WIN_BOOTSTRAP_*} in the environment. A wrong value
 * stops the start and says which; an empty one is none.
 *
 * @param ambitoEmail whom to invite as the first person of the Ambito; nobody when absent
 * @param ambitoPerson that person's name; the Ambito's own when absent
 * @param ambitoName the Ambito as an organisation
 * @param ambitoTaxCode its tax code, eleven digits; wanted with the address
 * @param ambitoMunicipality its seat, by name
 */
@ConfigurationProperties("win.bootstrap")
record FoundingProperties(
        @Nullable String ambitoEmail,
        @Nullable String ambitoPerson,
        @DefaultValue("Ambito Valle Seriana") String ambitoName,
        @Nullable String ambitoTaxCode,
        @DefaultValue("Albino") String ambitoMunicipality) {

    private static final String PREFIX = "win.bootstrap.";

    FoundingProperties {
        if (present(ambitoEmail) != null) {
            read("ambito-email", ambitoEmail, EmailAddress::parse);
            if (present(ambitoTaxCode) == null) {
                throw new IllegalArgumentException(
                        PREFIX + "ambito-tax-code is missing: the Ambito's tax code is wanted beside ambito-email");
            }
        }
        if (present(ambitoTaxCode) != null) {
            read("ambito-tax-code", ambitoTaxCode, OrganisationTaxCode::parse);
        }
    }

    /** Whom to invite. */
    Optional<EmailAddress> email() {
        return Optional.ofNullable(present(ambitoEmail)).map(EmailAddress::parse);
    }

    /** The Ambito's tax code as it is kept. */
    String taxCode() {
        return OrganisationTaxCode.parse(ambitoTaxCode == null ? "" : ambitoTaxCode)
                .value();
    }

    /** The name of the person. */
    String person() {
        String name = present(ambitoPerson);
        return name == null ? ambitoName : name;
    }

    private static <T> T read(String name, @Nullable String text, Function<String, T> reader) {
        try {
            return reader.apply(text == null ? "" : text);
        } catch (Rejection malformed) {
            throw new IllegalArgumentException(
                    PREFIX + name + " is malformed (" + malformed.code() + "): " + text, malformed);
        }
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
