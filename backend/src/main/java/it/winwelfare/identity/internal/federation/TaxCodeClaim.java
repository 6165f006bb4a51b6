package it.winwelfare.identity.internal.federation;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.InvalidIdentifier;
import it.winwelfare.identity.IdentityTrouble;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tax code as providers write it. */
final class TaxCodeClaim {

    /** What SPID and CIE put before Italian tax codes (ETSI EN 319 412-1, 5.1.3). */
    private static final String ITALIAN = "TINIT-";

    private TaxCodeClaim() {}

    /**
     * The code; null if none is told.
     *
     * @throws FederationRefused if something else is told
     */
    static @Nullable String read(@Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            return null;
        }
        String text = claim.strip().toUpperCase(Locale.ROOT);
        try {
            return CodiceFiscale.parse(text.startsWith(ITALIAN) ? text.substring(ITALIAN.length()) : text)
                    .value();
        } catch (InvalidIdentifier none) {
            throw new FederationRefused(IdentityTrouble.TAX_CODE, "its tax code is none", none);
        }
    }
}
