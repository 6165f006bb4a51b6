package it.winwelfare.catalogue;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** An offer was taken away, by its provider or the Ambito; vouchers that were bought stay good. */
public record OfferWithdrawn(Actor by, OfferId offer, OrganisationId provider, boolean wasLive, String reason)
        implements Act {

    @Override
    public String what() {
        return "offer.withdrawn";
    }

    @Override
    public UUID on() {
        return offer.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }
}
