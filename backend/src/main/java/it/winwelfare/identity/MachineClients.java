package it.winwelfare.identity;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.internal.Authorizations;
import it.winwelfare.identity.internal.MachineBook;
import it.winwelfare.identity.internal.SecretToken;
import it.winwelfare.identity.internal.oauth.Clients;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The OAuth2 clients (client credentials) of companies' own payroll systems, as many per company as it wants. They have the scopes
 * {@code employees:write}, {@code funds:read} and {@code allocations:write}, and act with the role {@link Role#COMPANY_MACHINE}.
 */
@Component
public class MachineClients {

    private static final int LONGEST_LABEL = 100;

    private final MachineBook book;
    private final Clients clients;
    private final Authorizations authorizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MachineClients(
            MachineBook book,
            Clients clients,
            Authorizations authorizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.clients = clients;
        this.authorizations = authorizations;
        this.events = events;
        this.clock = clock;
    }

    /** A new client. The secret is shown this once and kept only as a hash. */
    public record Created(String clientId, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Created[" + clientId + "]";
        }
    }

    /**
     * A client as its company sees it.
     *
     * @param revokedAt null while it works
     */
    public record MachineClient(
            String clientId,
            OrganisationId company,
            String label,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** What every machine client may do, by the names of OAuth2 scopes. */
    public static List<String> scopes() {
        return Clients.machineScopes();
    }

    /**
     * Makes a client for a company.
     *
     * @param label what the company calls it, up to 100 characters
     * @throws AccessDenied unless by the company's HR or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code label-missing} or {@code label-too-long} for the field {@code label}
     */
    @Transactional
    public Created create(Actor by, OrganisationId company, String label) {
        return create(by, company, label, Ids.next());
    }

    /**
     * Makes a client for a company, once: a second call with the same key makes none and shows no secret.
     *
     * @param label what the company calls it, up to 100 characters
     * @param once made with the form that asks; becomes the id of the client
     * @throws AccessDenied unless by the company's HR or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code label-missing} or {@code label-too-long} for the field {@code label}; {@code
     *     machine-client-made-already}
     */
    @Transactional
    public Created create(Actor by, OrganisationId company, String label, UUID once) {
        requireMayRun(by, company);
        String name = label.strip();
        if (name.isEmpty()) {
            throw Refused.invalidField("label", "label-missing");
        }
        if (name.length() > LONGEST_LABEL) {
            throw Refused.invalidField("label", "label-too-long", "longest", LONGEST_LABEL);
        }
        Created created = new Created(
                "win-" + once.toString().replace("-", ""), SecretToken.next().raw());
        if (!book.add(once, created.clientId(), company, name, clock.instant())) {
            throw Refused.conflict("machine-client-made-already");
        }
        clients.addMachine(created.clientId(), created.secret(), name);
        events.publishEvent(new MachineClientChanged(once, created.clientId(), company, false, by));
        return created;
    }

    /**
     * The company's clients, the newest first, with the revoked ones.
     *
     * @throws AccessDenied unless by the company's HR or the Ambito
     */
    @Transactional(readOnly = true)
    public List<MachineClient> list(Actor by, OrganisationId company) {
        requireMayRun(by, company);
        return book.of(company);
    }

    /**
     * Ends a client at once, with the tokens that it holds. Nothing happens if it was ended before.
     *
     * @throws AccessDenied unless by the company's HR or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code machine-client-unknown} if the company has none of this name
     */
    @Transactional
    public void revoke(Actor by, OrganisationId company, String clientId) {
        requireMayRun(by, company);
        UUID id = book.idOf(company, clientId).orElseThrow(() -> Refused.notFound("machine-client-unknown"));
        if (book.revoke(id, clock.instant())) {
            clients.removeMachine(clientId);
            authorizations.endOf(clientId);
            events.publishEvent(new MachineClientChanged(id, clientId, company, true, by));
        }
    }

    private static void requireMayRun(Actor by, OrganisationId company) {
        if (!by.hasAny(Role.AMBITO)) {
            by.require(company, Role.COMPANY_HR);
        }
    }
}
