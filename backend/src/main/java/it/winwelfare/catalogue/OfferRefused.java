package it.winwelfare.catalogue;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** The Ambito refused a version of an offer; what was live stays so. */
public record OfferRefused(
        Actor by, OfferId offer, OfferVersionId version, OrganisationId provider, String title, String reason)
        implements Act {

    @Override
    public String what() {
        return "offer.refused";
    }

    @Override
    public UUID on() {
        return version.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }
}
