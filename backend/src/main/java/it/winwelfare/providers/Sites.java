package it.winwelfare.providers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.Refused;
import it.winwelfare.territory.Municipalities;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The places where providers offer their services. Who may write them down, the caller has asked. */
@Component
class Sites {

    private final SiteRegister register;
    private final Municipalities municipalities;

    Sites(SiteRegister register, Municipalities municipalities) {
        this.register = register;
        this.municipalities = municipalities;
    }

    /** A provider's, the oldest first. */
    List<Site> of(OrganisationId provider) {
        return register.findByOrganisationIdOrderById(provider.value()).stream()
                .map(SiteEntity::view)
                .toList();
    }

    Site get(SiteId id) {
        return register.findById(id.value()).map(SiteEntity::view).orElseThrow(() -> Refused.notFound("site-unknown"));
    }

    /** Those that exist, in one query. */
    Map<SiteId, Site> byIds(Collection<SiteId> ids) {
        Map<SiteId, Site> found = new HashMap<>();
        if (!ids.isEmpty()) {
            register.findAllById(ids.stream().map(SiteId::value).distinct().toList())
                    .forEach(site -> {
                        Site view = site.view();
                        found.put(view.id(), view);
                    });
        }
        return found;
    }

    /** Writes a site down, if its fields are right. */
    SiteId add(NewSite site) {
        NewSite checked = AccreditationPolicy.checkSite(site, municipalities);
        SiteId id = SiteId.next();
        register.save(new SiteEntity(
                new Site(id, checked.provider(), checked.name(), checked.address(), checked.municipalityIstat())));
        return id;
    }
}
