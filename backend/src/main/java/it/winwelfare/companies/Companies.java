package it.winwelfare.companies;

import it.winwelfare.companies.internal.CompanyBook;
import it.winwelfare.companies.internal.CompanyBook.Entry;
import it.winwelfare.companies.internal.CompanyRules;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.Users;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employers that take part. */
@Component
@Transactional(readOnly = true)
public class Companies {

    private static final Comparator<Company> BY_NAME =
            Comparator.comparing(Company::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Company::id);

    private final CompanyBook book;
    private final Organisations organisations;
    private final Alliances alliances;
    private final JoinRequests requests;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Companies(
            CompanyBook book,
            Organisations organisations,
            Alliances alliances,
            JoinRequests requests,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.organisations = organisations;
        this.alliances = alliances;
        this.requests = requests;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a company in that asked to join: it becomes a member of the alliance from today, and its contact is invited as HR.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the request or the alliance, {@code join-request-decided},
     *     {@code join-request-of-another-kind}, {@code company-already-admitted}
     */
    @Transactional
    public OrganisationId admit(Actor by, JoinRequestId request, AllianceId alliance) {
        by.requireAny(Role.AMBITO);
        JoinRequest asked = requests.find(by, request);
        JoinForm form = asked.form();
        if (form.applicant() != Applicant.COMPANY) {
            throw Refused.conflict("join-request-of-another-kind");
        }
        OrganisationId company = requests.accept(by, request);
        alliances.join(by, alliance, company, BusinessTime.today(clock));
        register(by, new NewCompany(company, form.employees(), form.contactName(), form.contactEmail()));
        users.invite(
                by,
                new Invite(
                        EmailAddress.parse(form.contactEmail()),
                        form.contactName(),
                        Role.COMPANY_HR,
                        company,
                        null,
                        asked.locale()));
        return company;
    }

    /**
     * Makes an organisation of the Rete a company, without inviting anybody.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.FieldErrors by the names of {@link NewCompany}
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the organisation, {@code company-already-admitted}
     */
    @Transactional
    public void register(Actor by, NewCompany company) {
        by.requireAny(Role.AMBITO);
        organisations.find(company.organisation());
        book.add(CompanyRules.checked(company), clock.instant());
        events.publishEvent(new CompanyAdmitted(by, company.organisation()));
    }

    /**
     * @param actor of the company in any role, or of the Ambito or ATS
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public Company find(Actor actor, OrganisationId id) {
        if (!actor.hasAny(Role.AMBITO, Role.ATS)) {
            actor.require(id, Role.COMPANY_HR, Role.COMPANY_MACHINE, Role.EMPLOYEE);
        }
        return company(book.require(id), organisations.find(id));
    }

    /** Whether the organisation gives welfare through the platform. */
    public boolean exists(OrganisationId id) {
        return book.find(id).isPresent();
    }

    /**
     * The companies that the actor may know of, by name: all for the Ambito and ATS; for who directs an alliance, its members.
     *
     * @throws AccessDenied for everybody else
     */
    public List<Company> all(Actor actor) {
        actor.requireAny(Role.AMBITO, Role.ATS, Role.ALLIANCE);
        List<Company> all = listed();
        if (actor.isSystem() || actor.hasAny(Role.AMBITO, Role.ATS)) {
            return all;
        }
        Set<OrganisationId> members = membersDirectedBy(actor);
        return all.stream().filter(company -> members.contains(company.id())).toList();
    }

    /** The companies that take part, by name, for anybody. */
    public List<PublicCompany> publicList() {
        return listed().stream()
                .map(company -> new PublicCompany(company.name(), company.municipalityIstat()))
                .toList();
    }

    /** @throws AccessDenied unless the actor is HR of the company */
    public void requireHr(Actor actor, OrganisationId company) {
        actor.require(company, Role.COMPANY_HR);
    }

    /** Two queries, whatever the number. */
    private List<Company> listed() {
        Map<OrganisationId, Entry> entries =
                book.all().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        return organisations.byIds(entries.keySet()).values().stream()
                .map(organisation -> company(Objects.requireNonNull(entries.get(organisation.id())), organisation))
                .sorted(BY_NAME)
                .toList();
    }

    private Set<OrganisationId> membersDirectedBy(Actor actor) {
        Map<AllianceId, List<Organisation>> members = alliances.membersOfAll();
        return alliances.all().stream()
                .filter(alliance -> actor.has(Role.ALLIANCE, alliance.lead()))
                .map(Alliance::id)
                .flatMap(alliance -> members.getOrDefault(alliance, List.of()).stream())
                .map(Organisation::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Company company(Entry entry, Organisation organisation) {
        return new Company(
                entry.id(),
                organisation.name(),
                organisation.municipalityIstat(),
                entry.declaredEmployees(),
                entry.contactName(),
                entry.contactEmail(),
                entry.admittedAt());
    }
}
