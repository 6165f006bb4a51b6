package it.winwelfare.network.internal;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.Organisation;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The organisations as they are written down; each number in it once. */
@Component
public class Register {

    private final OrganisationEntities organisations;
    private final OrganisationRules rules;
    private final Clock clock;

    Register(OrganisationEntities organisations, OrganisationRules rules, Clock clock) {
        this.organisations = organisations;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Writes an organisation down.
     *
     * @throws Rejection {@code invalid-fields}, or {@code organisation-already-registered} if one of its numbers is
     */
    public OrganisationId add(NewOrganisation organisation) {
        NewOrganisation checked = rules.checked(organisation);
        List<String> codes = Stream.of(checked.vatNumber(), checked.taxCode())
                .filter(Objects::nonNull)
                .toList();
        if (!organisations.knownBy(codes).isEmpty()) {
            throw alreadyRegistered(codes.getFirst());
        }
        OrganisationId id = OrganisationId.next();
        try {
            organisations.saveAndFlush(new OrganisationEntity(id, checked, clock.instant()));
        } catch (DataIntegrityViolationException registeredMeanwhile) {
            throw alreadyRegistered(codes.getFirst());
        }
        return id;
    }

    /** The organisation that has the number as VAT number or as tax code. */
    public Optional<Organisation> byCode(String vatOrTaxCode) {
        return organisations.knownBy(List.of(vatOrTaxCode)).stream()
                .map(OrganisationEntity::view)
                .findFirst();
    }

    /** @throws Rejection {@code unknown-id} */
    public Organisation require(OrganisationId id) {
        return organisations
                .findById(id.value())
                .map(OrganisationEntity::view)
                .orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    /** Those of the ids that are known, in one query. */
    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return organisations
                .findByIdIn(ids.stream().map(OrganisationId::value).distinct().toList())
                .stream()
                .map(OrganisationEntity::view)
                .collect(Collectors.toUnmodifiableMap(Organisation::id, Function.identity()));
    }

    /** All of them, by name. */
    public List<Organisation> all() {
        return organisations.findAllByOrderByNameAscIdAsc().stream()
                .map(OrganisationEntity::view)
                .toList();
    }

    private static Rejection alreadyRegistered(String code) {
        return Refused.conflict("organisation-already-registered", "code", code);
    }
}
