package it.winwelfare.catalogue;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A found offer, enough for a list.
 *
 * @param category the code of its {@link Category}
 * @param municipalityIstat six digits, of its site
 * @param unit the name of a {@link Unit}
 * @param distanceKm as the crow flies from the municipality that was asked for to the site's; null if none was asked for or it is
 *     not known
 * @param excerpt plain text, the part of the description that fits the question best; to be escaped like any text
 */
public record OfferSummary(
        OfferId offer,
        OfferVersionId version,
        String title,
        String category,
        OrganisationId providerId,
        String providerName,
        String municipalityIstat,
        String municipalityName,
        Money price,
        String unit,
        int ageFrom,
        int ageTo,
        @Nullable Double distanceKm,
        String excerpt) {}
