package it.winwelfare.network.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OpenInvitation;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.Users;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.territory.Municipalities;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first person of the Ambito in: while nobody is of the Ambito, it writes the Ambito down and invites one person by mail.
 * Asking again changes nothing while that invitation is open; when it has run out, or the address is another, a new one goes.
 */
class Founding {

    private static final Logger log = LoggerFactory.getLogger(Founding.class);
    private static final Actor PLATFORM = Actor.system("network.founding");

    private final Users users;
    private final Organisations organisations;
    private final Register register;
    private final Municipalities municipalities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Founding(
            Users users,
            Organisations organisations,
            Register register,
            Municipalities municipalities,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.users = users;
        this.organisations = organisations;
        this.register = register;
        this.municipalities = municipalities;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the properties ask for, once: instances that start at the same moment follow each other. */
    void begin(FoundingProperties wanted) {
        wanted.email()
                .ifPresent(email -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("SELECT id FROM network_founding WHERE id = 1 FOR UPDATE")
                            .query((row, n) -> row.getInt(1))
                            .single();
                    if (!users.anybodyIs(Role.AMBITO)) {
                        invite(email, ambito(wanted), wanted);
                    }
                }));
    }

    private OrganisationId ambito(FoundingProperties wanted) {
        return register.byCode(wanted.taxCode()).map(Organisation::id).orElseGet(() -> write(wanted));
    }

    private OrganisationId write(FoundingProperties wanted) {
        String istat = municipalities
                .byName(wanted.ambitoMunicipality())
                .orElseThrow(() -> new IllegalArgumentException(
                        "win.bootstrap.ambito-municipality is no municipality: " + wanted.ambitoMunicipality()))
                .istat();
        return organisations.register(
                PLATFORM,
                new NewOrganisation(
                        wanted.ambitoName(),
                        OrganisationKind.PUBLIC_BODY,
                        null,
                        wanted.taxCode(),
                        istat,
                        null,
                        wanted.email().orElseThrow().value(),
                        null,
                        null));
    }

    private void invite(EmailAddress email, OrganisationId ambito, FoundingProperties wanted) {
        List<OpenInvitation> waiting = users.invited(PLATFORM, ambito).stream()
                .filter(invitation -> invitation.role() == Role.AMBITO)
                .toList();
        if (waiting.stream().anyMatch(invitation -> invitation.email().equals(email))) {
            log.info("The first person of the Ambito is invited already and has not answered yet");
            return;
        }
        // Another address was a mistake that somebody corrected: whoever reads mail there must not come in.
        waiting.forEach(mistaken -> users.withdraw(PLATFORM, ambito, mistaken.id()));
        users.invite(PLATFORM, new Invite(email, wanted.person(), Role.AMBITO, ambito, null, Locale.ITALIAN));
        log.info("Nobody is of the Ambito yet: an invitation goes to the address of win.bootstrap.ambito-email");
    }
}
