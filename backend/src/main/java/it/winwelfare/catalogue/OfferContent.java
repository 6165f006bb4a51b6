package it.winwelfare.catalogue;

import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.money.Money;
import it.winwelfare.providers.SiteId;

/**
 * What a provider says about a service. Not checked by itself: {@link Offers} does that when it takes one.
 *
 * @param title 3 to 120 characters on one line
 * @param description plain text, 20 to 4,000 characters
 * @param category the code of a {@link Category}
 * @param price what one unit costs, from 0.50 to 20,000.00 euro, VAT included
 * @param unit the name of a {@link Unit}
 * @param ageFrom youngest age in whole years that the service is for, 0 to 120
 * @param ageTo oldest age in whole years, not less than {@code ageFrom}
 * @param site where it is given, or from where the provider goes to people's homes; a site of the provider
 * @param radiusKm how far from the site's municipality the provider goes, 0 to 60; 0 = at the site
 * @param validityDays how long a voucher for it is good, 7 to 365 days from its purchase
 * @param vat how the provider taxes it
 */
public record OfferContent(
        String title,
        String description,
        String category,
        Money price,
        String unit,
        int ageFrom,
        int ageTo,
        SiteId site,
        int radiusKm,
        int validityDays,
        VatTreatment vat) {}
