package it.winwelfare.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.internal.AllianceBook;
import it.winwelfare.network.internal.AllianceBook.Membership;
import it.winwelfare.network.internal.AllianceRules;
import it.winwelfare.network.internal.Register;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The local alliances and their members, both public. Membership counts from a day, in Europe/Rome. */
@Component
@Transactional(readOnly = true)
public class Alliances {

    private static final Comparator<Organisation> BY_NAME = Comparator.comparing(
                    Organisation::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Organisation::id);

    private final AllianceBook book;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alliances(AllianceBook book, Register register, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Founds an alliance. Its lead is a member from today; {@link #join} may set an earlier day.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code invalid-fields}, {@code unknown-id} of the lead, {@code alliance-slug-taken}
     */
    @Transactional
    public AllianceId found(Actor by, NewAlliance alliance) {
        by.requireAny(Role.AMBITO);
        NewAlliance checked = AllianceRules.checked(alliance);
        register.require(checked.lead());
        AllianceId id = book.add(checked);
        book.join(id, checked.lead(), today());
        events.publishEvent(new AllianceFounded(by, id, checked.lead()));
        return id;
    }

    /** All of them, by title. */
    public List<Alliance> all() {
        return book.all();
    }

    /** @throws it.winwelfare.problems.Rejection {@code unknown-id} */
    public Alliance find(AllianceId id) {
        return book.find(id).orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    /** @throws it.winwelfare.problems.Rejection {@code unknown-id} */
    public Alliance bySlug(String slug) {
        return book.bySlug(slug).orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    /**
     * Makes an organisation a member from a day. Done again it changes nothing, or moves the day back: a member is one since its
     * earliest day.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the alliance or the organisation
     */
    @Transactional
    public void join(Actor by, AllianceId alliance, OrganisationId organisation, LocalDate from) {
        by.requireAny(Role.AMBITO);
        find(alliance);
        register.require(organisation);
        if (book.join(alliance, organisation, from)) {
            events.publishEvent(new AllianceJoined(by, alliance, organisation, from));
        }
    }

    /** Who is a member today, by name. Two queries. */
    public List<Organisation> members(AllianceId alliance) {
        return sorted(register.byIds(book.members(alliance, today())).values());
    }

    /** Who is a member and since when, by name, those among them whose first day is still to come. Two queries. */
    public List<AllianceMember> roll(AllianceId alliance) {
        Map<OrganisationId, LocalDate> days = book.roll(alliance);
        return sorted(register.byIds(days.keySet()).values()).stream()
                .map(member -> new AllianceMember(member, Objects.requireNonNull(days.get(member.id()))))
                .toList();
    }

    /** Who is a member of which alliance today, each list by name; alliances without members are absent. Two queries. */
    public Map<AllianceId, List<Organisation>> membersOfAll() {
        List<Membership> memberships = book.memberships(today());
        Map<OrganisationId, Organisation> known =
                register.byIds(memberships.stream().map(Membership::member).toList());
        Map<AllianceId, List<Organisation>> members = new HashMap<>(memberships.stream()
                .filter(membership -> known.containsKey(membership.member()))
                .collect(groupingBy(
                        Membership::alliance,
                        mapping(membership -> Objects.requireNonNull(known.get(membership.member())), toList()))));
        members.replaceAll((alliance, unsorted) -> sorted(unsorted));
        return Map.copyOf(members);
    }

    /** The alliances that the organisation is a member of today, the one joined first in front. */
    public List<AllianceId> of(OrganisationId organisation) {
        return of(organisation, today());
    }

    /** The alliances that the organisation was or will be a member of on the day, the one joined first in front. */
    public List<AllianceId> of(OrganisationId organisation, LocalDate on) {
        return of(List.of(organisation), on).getOrDefault(organisation, List.of());
    }

    /** As {@link #of(OrganisationId, LocalDate)}, for many by one query; who is a member of none is absent. */
    public Map<OrganisationId, List<AllianceId>> of(Collection<OrganisationId> organisations, LocalDate on) {
        return book.of(organisations, on).stream()
                .collect(groupingBy(Membership::member, mapping(Membership::alliance, toList())));
    }

    /**
     * Passes if the actor may see the alliance's money and decide for it: who directs its lead, ATS, the Ambito.
     *
     * @throws it.winwelfare.identity.AccessDenied otherwise
     */
    public void requireDirector(Actor actor, AllianceId alliance) {
        if (!actor.hasAny(Role.AMBITO, Role.ATS)) {
            actor.require(find(alliance).lead(), Role.ALLIANCE);
        }
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static List<Organisation> sorted(Collection<Organisation> organisations) {
        return organisations.stream().sorted(BY_NAME).toList();
    }
}
