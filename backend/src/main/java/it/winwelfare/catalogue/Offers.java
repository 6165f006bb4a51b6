package it.winwelfare.catalogue;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offers as their providers write them and the Ambito governs them. */
@Component
public class Offers {

    public OfferId draft(Actor by, OrganisationId provider, OfferContent content) {
        throw new UnsupportedOperationException();
    }

    public void amend(Actor by, OfferId offer, OfferContent content) {
        throw new UnsupportedOperationException();
    }

    public void submit(Actor by, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(Actor by, OfferId offer, String reason) {
        throw new UnsupportedOperationException();
    }

    public List<OfferVersion> ofProvider(Actor actor, OrganisationId provider) {
        throw new UnsupportedOperationException();
    }

    public OfferHistory history(Actor actor, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    public OfferVersion version(Actor actor, OfferVersionId version) {
        throw new UnsupportedOperationException();
    }

    public void approve(Actor by, OfferVersionId version) {
        throw new UnsupportedOperationException();
    }

    public void askChanges(Actor by, OfferVersionId version, String reason) {
        throw new UnsupportedOperationException();
    }

    public void refuse(Actor by, OfferVersionId version, String reason) {
        throw new UnsupportedOperationException();
    }
}
