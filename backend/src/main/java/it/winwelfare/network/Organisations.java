package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.network.internal.Register;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the Rete. Who they are is public; only the Ambito writes them down. */
@Component
@Transactional(readOnly = true)
public class Organisations {

    private final Register register;
    private final ApplicationEventPublisher events;

    Organisations(Register register, ApplicationEventPublisher events) {
        this.register = register;
        this.events = events;
    }

    /**
     * Writes an organisation down.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.FieldErrors if fields are wrong, by the names of {@link NewOrganisation}
     * @throws it.winwelfare.problems.Rejection {@code organisation-already-registered} if its VAT number or tax code is known
     */
    @Transactional
    public OrganisationId register(Actor by, NewOrganisation organisation) {
        by.requireAny(Role.AMBITO);
        OrganisationId id = register.add(organisation);
        events.publishEvent(new OrganisationRegistered(by, id, organisation.kind()));
        return id;
    }

    /** @throws it.winwelfare.problems.Rejection {@code unknown-id} */
    public Organisation find(OrganisationId id) {
        return register.require(id);
    }

    /** Those of the ids that are known, in one query. */
    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        return register.byIds(ids);
    }

    /** The names of those of the ids that are known, in one query. */
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        return register.byIds(ids).values().stream()
                .collect(Collectors.toUnmodifiableMap(Organisation::id, Organisation::name));
    }

    /** Who takes part in the Rete, by name. */
    public List<Organisation> publicMembers() {
        return register.all();
    }
}
