package it.winwelfare.portal.ambito;

import it.winwelfare.audit.AuditEntry;
import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when and from where, and was the record touched? */
@Controller
@RequestMapping("/ambito/registro")
class RecordPages {

    private final AuditTrail trail;
    private final Users users;
    private final Organisations organisations;

    RecordPages(AuditTrail trail, Users users, Organisations organisations) {
        this.trail = trail;
        this.users = users;
        this.organisations = organisations;
    }

    /**
     * One act, in words where there are any.
     *
     * @param who the person, if they act for an organisation; null for employees, whose names are not needed here, machines and jobs
     * @param whose the organisation whose matter it is, or null
     */
    record Line(
            AuditEntry entry,
            @Nullable String who,
            @Nullable String whose) {

        /** {@code user}, {@code client} or {@code system}. */
        public String kind() {
            return entry.actor().substring(0, entry.actor().indexOf(':'));
        }

        /** The id of the person or client, or the name of the job. */
        public String name() {
            return entry.actor().substring(entry.actor().indexOf(':') + 1);
        }
    }

    @GetMapping
    String show(
            Actor actor,
            Model model,
            @RequestParam(name = "atto", required = false) @Nullable String what,
            @RequestParam(name = "su", required = false) @Nullable String subject,
            @RequestParam(name = "di", required = false) @Nullable String organisation,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        UUID of = id(organisation);
        AuditFilter filter = new AuditFilter(what, id(subject), of == null ? null : new OrganisationId(of));
        model.addAttribute("what", what);
        model.addAttribute("subject", subject);
        model.addAttribute("organisation", organisation);
        model.addAttribute("choices", RecordedActs.choices(what));
        model.addAttribute("lines", lines(actor, trail.list(actor, filter, cursor)));
        return "ambito/record";
    }

    private Slice<Line> lines(Actor actor, Slice<AuditEntry> entries) {
        List<AuditEntry> items = entries.items();
        Map<UserId, String> names = users.staffNames(
                actor,
                items.stream()
                        .map(AuditEntry::actor)
                        .map(Actor::userOf)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
        Map<OrganisationId, String> theirs = organisations.names(items.stream()
                .map(AuditEntry::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entries.map(entry -> new Line(
                entry,
                Actor.userOf(entry.actor()).map(names::get).orElse(null),
                entry.organisation() == null ? null : theirs.get(entry.organisation())));
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw Refused.invalid("unknown-id");
        }
    }

    @PostMapping("/verifica")
    String verify(Actor actor, Model model) {
        model.addAttribute("verification", trail.verify(actor));
        return "ambito/verification";
    }
}
