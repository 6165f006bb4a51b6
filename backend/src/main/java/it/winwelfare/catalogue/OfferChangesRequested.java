package it.winwelfare.catalogue;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** The Ambito wants a version of an offer changed before it can be live; what was live stays so. */
public record OfferChangesRequested(
        Actor by, OfferId offer, OfferVersionId version, OrganisationId provider, String title, String reason)
        implements Act {

    @Override
    public String what() {
        return "offer.changes-requested";
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
