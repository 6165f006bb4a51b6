package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Door;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The doors that are open to a person, each with the names of the organisations behind it. */
@Component
class DoorPlan {

    private final Organisations organisations;

    DoorPlan(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * One door per area.
     *
     * @param path of the page that shows them
     */
    List<Door> of(Actor person, String path) {
        List<Area> areas = Area.of(person);
        Set<OrganisationId> ids = areas.stream()
                .flatMap(area -> area.organisations(person).stream())
                .collect(Collectors.toSet());
        Map<OrganisationId, String> names = ids.isEmpty() ? Map.of() : organisations.names(ids);
        return areas.stream()
                .map(area -> new Door(
                        area.home(),
                        area.key(),
                        null,
                        detail(area.organisations(person), names),
                        lies(path, area.home())))
                .toList();
    }

    private static @Nullable String detail(Set<OrganisationId> ids, Map<OrganisationId, String> names) {
        String detail =
                ids.stream().map(names::get).filter(Objects::nonNull).sorted().collect(Collectors.joining(", "));
        return detail.isEmpty() ? null : detail;
    }

    private static boolean lies(String path, String home) {
        return path.equals(home) || path.startsWith(home + "/");
    }
}
