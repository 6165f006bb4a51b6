package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Site;

/** What the index has to know of an offer: its live version, who gives it and where. */
public record FoundOffer(OfferVersion version, Provider provider, Site site) {}
