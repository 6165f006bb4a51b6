package it.winwelfare.providers;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.Users;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who offers services: their accreditation and their sites. Who they are is public; who is accredited, the Ambito decides. */
@Component
@Transactional
public class Providers {

    private static final Comparator<Provider> BY_NAME =
            Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER).thenComparing(p -> p.id().value());

    private final ProviderRegister register;
    private final Sites sites;
    private final ProviderViews views;
    private final Organisations organisations;
    private final JoinRequests requests;
    private final Alliances alliances;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Providers(
            ProviderRegister register,
            Sites sites,
            ProviderViews views,
            Organisations organisations,
            JoinRequests requests,
            Alliances alliances,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.sites = sites;
        this.views = views;
        this.organisations = organisations;
        this.requests = requests;
        this.alliances = alliances;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Accepts a provider's request to join: it is registered, joins the alliance, is accredited up to and with the given day
     * (Europe/Rome), gets its seat as first site, and its contact is invited.
     *
     * @return the new organisation
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code join-request-of-another-kind}, {@code accreditation-in-the-past}, {@code
     *     accreditation-too-long}, or what the request's own rules say
     */
    public OrganisationId accredit(Actor by, JoinRequestId request, AllianceId alliance, LocalDate until) {
        by.requireAny(Role.AMBITO);
        LocalDate today = BusinessTime.today(clock);
        AccreditationPolicy.checkUntil(until, today);
        JoinRequest asked = requests.find(by, request);
        if (asked.form().applicant() != Applicant.PROVIDER) {
            throw Refused.conflict("join-request-of-another-kind");
        }
        OrganisationId id = requests.accept(by, request);
        alliances.join(by, alliance, id, today);
        register.saveAndFlush(new ProviderEntity(id, until)); // before its site, which points to it
        sites.add(views.seat(id));
        JoinForm form = asked.form();
        users.invite(
                by,
                new Invite(
                        EmailAddress.parse(form.contactEmail()),
                        form.contactName(),
                        Role.PROVIDER,
                        id,
                        null,
                        asked.locale()));
        events.publishEvent(new ProviderAccredited(by, id, until));
        return id;
    }

    /**
     * Accredits an organisation that the Rete knows already, with what is known of it. Its last day may have passed: then it is
     * written down as lapsed.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code provider-already-accredited}, {@code accreditation-too-long}, {@code
     *     site-required}, or the fields that are wrong
     */
    public void register(Actor by, NewProvider provider) {
        by.requireAny(Role.AMBITO);
        OrganisationId id = organisations.find(provider.organisation()).id();
        AccreditationPolicy.checkNotTooLong(provider.accreditedUntil(), BusinessTime.today(clock));
        if (register.existsById(id.value())) {
            throw Refused.conflict("provider-already-accredited");
        }
        if (provider.sites().isEmpty()) {
            throw Refused.invalidField("sites", "site-required");
        }
        ProviderEntity entity = new ProviderEntity(id, provider.accreditedUntil());
        entity.describe(AccreditationPolicy.checkDescription(provider.description()));
        entity.payTo(provider.iban());
        register.saveAndFlush(entity);
        for (NewSite site : provider.sites()) {
            sites.add(new NewSite(id, site.name(), site.address(), site.municipalityIstat()));
        }
        events.publishEvent(new ProviderAccredited(by, id, provider.accreditedUntil()));
    }

    /** @throws it.winwelfare.problems.Rejection {@code provider-unknown} */
    @Transactional(readOnly = true)
    public Provider find(OrganisationId id) {
        return views.of(entity(id));
    }

    /** Those who may offer today, by name. */
    @Transactional(readOnly = true)
    public List<Provider> accredited() {
        return views.of(register.accreditedOn(BusinessTime.today(clock))).values().stream()
                .sorted(BY_NAME)
                .toList();
    }

    /**
     * All, whatever their state, by name.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito, an Alleanza or ATS
     */
    @Transactional(readOnly = true)
    public List<Provider> all(Actor actor) {
        actor.requireAny(Role.AMBITO, Role.ALLIANCE, Role.ATS);
        return views.of(register.findAll()).values().stream().sorted(BY_NAME).toList();
    }

    /** Those of the given organisations that are providers, in two queries. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Provider> byIds(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? Map.of() : views.of(register.findAllById(values(ids)));
    }

    /** Whether its services may be offered and bought on the day (Europe/Rome), as far as is known today. */
    @Transactional(readOnly = true)
    public boolean isAccredited(OrganisationId id, LocalDate on) {
        return register.findById(id.value())
                .filter(provider -> provider.stateOn(on) == AccreditationState.ACCREDITED)
                .isPresent();
    }

    /**
     * Stops a provider: nothing of it is found or bought until it is reinstated. Vouchers that were bought stay good.
     *
     * @param reason what the provider is told
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code provider-unknown}, {@code provider-already-suspended}, or that the reason is missing
     */
    public void suspend(Actor by, OrganisationId id, String reason) {
        by.requireAny(Role.AMBITO);
        String told = AccreditationPolicy.checkReason(reason);
        entity(id).suspend(told, clock.instant());
        events.publishEvent(new ProviderSuspended(by, id, told));
    }

    /**
     * Lets a provider offer up to and with the given day (Europe/Rome): after a suspension, after a lapse, or to renew in time.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code provider-unknown}, {@code accreditation-in-the-past}, {@code
     *     accreditation-too-long}
     */
    public void reinstate(Actor by, OrganisationId id, LocalDate until) {
        by.requireAny(Role.AMBITO);
        AccreditationPolicy.checkUntil(until, BusinessTime.today(clock));
        entity(id).reinstate(until);
        events.publishEvent(new ProviderReinstated(by, id, until));
    }

    /**
     * Why it is suspended; empty if it is not.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the provider or the Ambito
     */
    @Transactional(readOnly = true)
    public Optional<String> suspensionReason(Actor actor, OrganisationId id) {
        requireOwnOrAmbito(actor, id);
        return entity(id).suspendedFor();
    }

    /**
     * What it tells the public about itself.
     *
     * @param description plain text, at most 2,000 characters; empty to say nothing
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the provider or the Ambito
     */
    public void describe(Actor by, OrganisationId id, String description) {
        requireOwnOrAmbito(by, id);
        entity(id).describe(AccreditationPolicy.checkDescription(description));
        events.publishEvent(new ProviderDescribed(by, id));
    }

    /**
     * Where it is paid, from now on. Its own people write it down, or the Ambito from a signed document; the organisation is told by
     * mail at its own address, so that nobody changes it unseen. Nothing happens if it is that account already.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the provider or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code provider-unknown}
     */
    public void payTo(Actor by, OrganisationId id, Iban iban) {
        requireOwnOrAmbito(by, id);
        if (entity(id).payTo(iban)) {
            events.publishEvent(new ProviderPaidTo(by, id, iban.masked(), clock.instant()));
        }
    }

    /** Its sites, the oldest first. */
    @Transactional(readOnly = true)
    public List<Site> sites(OrganisationId provider) {
        return sites.of(provider);
    }

    /** @throws it.winwelfare.problems.Rejection {@code site-unknown} */
    @Transactional(readOnly = true)
    public Site site(SiteId id) {
        return sites.get(id);
    }

    /** Those of the given sites that exist, in one query. */
    @Transactional(readOnly = true)
    public Map<SiteId, Site> sitesByIds(Collection<SiteId> ids) {
        return sites.byIds(ids);
    }

    /**
     * Gives a provider one more site.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the provider or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code provider-unknown}, or the fields that are wrong
     */
    public SiteId addSite(Actor by, NewSite site) {
        requireOwnOrAmbito(by, site.provider());
        entity(site.provider());
        SiteId id = sites.add(site);
        events.publishEvent(new ProviderSiteAdded(by, site.provider(), id));
        return id;
    }

    /**
     * Passes for a person of this provider.
     *
     * @throws it.winwelfare.identity.AccessDenied for anybody else
     */
    @Transactional(readOnly = true)
    public void requireProvider(Actor actor, OrganisationId id) {
        actor.require(id, Role.PROVIDER);
    }

    private static void requireOwnOrAmbito(Actor actor, OrganisationId id) {
        if (!actor.hasAny(Role.AMBITO)) {
            actor.require(id, Role.PROVIDER);
        }
    }

    private ProviderEntity entity(OrganisationId id) {
        return register.findById(id.value()).orElseThrow(() -> Refused.notFound("provider-unknown"));
    }

    private static List<UUID> values(Collection<OrganisationId> ids) {
        return ids.stream().map(OrganisationId::value).distinct().toList();
    }
}
