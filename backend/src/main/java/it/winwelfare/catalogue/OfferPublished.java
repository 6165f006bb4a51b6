package it.winwelfare.catalogue;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** The Ambito approved a version of an offer: it is live, in place of the one before. */
public record OfferPublished(Actor by, OfferId offer, OfferVersionId version, OrganisationId provider, String title)
        implements Act {

    @Override
    public String what() {
        return "offer.published";
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
