package it.winwelfare.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What anybody may find and read: the live offers of accredited providers, and every version that was ever live. */
@Component
public class Catalogue {

    public SearchResult search(CatalogueQuery query) {
        throw new UnsupportedOperationException();
    }

    public Optional<OfferVersion> live(OfferId offer) {
        throw new UnsupportedOperationException();
    }

    public OfferVersion version(OfferVersionId version) {
        throw new UnsupportedOperationException();
    }

    public Map<OfferVersionId, OfferVersion> versions(Collection<OfferVersionId> versions) {
        throw new UnsupportedOperationException();
    }
}
