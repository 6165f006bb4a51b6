package it.winwelfare.providers;

import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.JoinRequestId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who offers services: their accreditation and their sites. Who they are is public; who is accredited, the Ambito decides. */
@Component
public class Providers {

    public OrganisationId accredit(Actor by, JoinRequestId request, AllianceId alliance, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    public void register(Actor by, NewProvider provider) {
        throw new UnsupportedOperationException();
    }

    public Provider find(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public List<Provider> accredited() {
        throw new UnsupportedOperationException();
    }

    public List<Provider> all(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Map<OrganisationId, Provider> byIds(Collection<OrganisationId> ids) {
        throw new UnsupportedOperationException();
    }

    public boolean isAccredited(OrganisationId id, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public void suspend(Actor by, OrganisationId id, String reason) {
        throw new UnsupportedOperationException();
    }

    public void reinstate(Actor by, OrganisationId id, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> suspensionReason(Actor actor, OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public void describe(Actor by, OrganisationId id, String description) {
        throw new UnsupportedOperationException();
    }

    public void payTo(Actor by, OrganisationId id, Iban iban) {
        throw new UnsupportedOperationException();
    }

    public List<Site> sites(OrganisationId provider) {
        throw new UnsupportedOperationException();
    }

    public Site site(SiteId id) {
        throw new UnsupportedOperationException();
    }

    public Map<SiteId, Site> sitesByIds(Collection<SiteId> ids) {
        throw new UnsupportedOperationException();
    }

    public SiteId addSite(Actor by, NewSite site) {
        throw new UnsupportedOperationException();
    }

    public void requireProvider(Actor actor, OrganisationId id) {
        throw new UnsupportedOperationException();
    }
}
