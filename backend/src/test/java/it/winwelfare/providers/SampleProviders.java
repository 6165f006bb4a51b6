package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import java.time.LocalDate;
import java.util.List;

/** Accredited providers for tests; each call makes another. */
public final class SampleProviders {

    private SampleProviders() {}

    /** A provider of this kind with one site in Albino. */
    public static OrganisationId accredited(
            Organisations organisations, Providers providers, Actor ambito, OrganisationKind kind, LocalDate until) {
        NewOrganisation organisation = SampleOrganisations.organisation(kind);
        OrganisationId id = organisations.register(ambito, organisation);
        providers.register(
                ambito,
                new NewProvider(
                        id, "Da vent’anni in valle.", until, null, List.of(site(id, SampleOrganisations.ALBINO))));
        return id;
    }

    /** A site in a municipality. */
    public static NewSite site(OrganisationId provider, String istat) {
        return new NewSite(provider, "Sede", "Via Roma 1", istat);
    }
}
