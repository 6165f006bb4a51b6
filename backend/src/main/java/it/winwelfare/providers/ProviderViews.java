package it.winwelfare.providers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.Organisations;
import it.winwelfare.territory.Municipalities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what this module knows of a provider and what the Rete knows of the organisation. */
@Component
class ProviderViews {

    private final Organisations organisations;
    private final Municipalities municipalities;
    private final Clock clock;

    ProviderViews(Organisations organisations, Municipalities municipalities, Clock clock) {
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** One, as of today. */
    Provider of(ProviderEntity entity) {
        return view(entity, organisations.find(entity.organisation()), BusinessTime.today(clock));
    }

    /** Many, with one question to the Rete. */
    Map<OrganisationId, Provider> of(List<ProviderEntity> entities) {
        if (entities.isEmpty()) {
            return Map.of();
        }
        Map<OrganisationId, Organisation> known = organisations.byIds(
                entities.stream().map(ProviderEntity::organisation).toList());
        LocalDate today = BusinessTime.today(clock);
        Map<OrganisationId, Provider> views = new HashMap<>();
        for (ProviderEntity entity : entities) {
            Organisation organisation = known.get(entity.organisation());
            if (organisation != null) {
                views.put(organisation.id(), view(entity, organisation, today));
            }
        }
        return views;
    }

    /** The first site of an organisation that named none: its seat, as exactly as it is known. */
    NewSite seat(OrganisationId id) {
        Organisation organisation = organisations.find(id);
        String name = organisation.name();
        String address = organisation.address();
        return new NewSite(
                id,
                name.length() <= AccreditationPolicy.LONGEST_NAME
                        ? name
                        : name.substring(0, AccreditationPolicy.LONGEST_NAME),
                address == null || address.isBlank()
                        ? municipalities
                                .require(organisation.municipalityIstat())
                                .name()
                        : address,
                organisation.municipalityIstat());
    }

    private static Provider view(ProviderEntity entity, Organisation organisation, LocalDate today) {
        return new Provider(
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                organisation.municipalityIstat(),
                entity.description(),
                organisation.phone(),
                organisation.email(),
                entity.stateOn(today),
                entity.accreditedUntil(),
                entity.maskedIban());
    }
}
