package it.winwelfare.catalogue;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** A version of an offer waits for the Ambito. */
public record OfferSubmitted(Actor by, OfferId offer, OfferVersionId version, OrganisationId provider, String title)
        implements Act {

    @Override
    public String what() {
        return "offer.submitted";
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
