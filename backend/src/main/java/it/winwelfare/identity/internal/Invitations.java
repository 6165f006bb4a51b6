package it.winwelfare.identity.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.InvitationAccepted;
import it.winwelfare.identity.InvitationId;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.InvitationView;
import it.winwelfare.identity.InvitationWithdrawn;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OpenInvitation;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.UserId;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How people come in: an invitation by mail, and a password of their own. */
@Component
public class Invitations {

    private final InvitationBook book;
    private final Accounts accounts;
    private final SignIn signIn;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationBook book,
            Accounts accounts,
            SignIn signIn,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Writes invitations in batches and tells of each, so that the mails can go. */
    @Transactional
    public List<InvitationId> issue(Actor by, List<Invite> invites) {
        invites.forEach(invite -> RoleRules.requireMayGive(by, invite.role(), invite.organisation()));
        Instant now = clock.instant();
        Instant expiresAt = now.plus(Invitation.VALID_FOR);
        List<InvitationBook.Entry> entries = new ArrayList<>(invites.size());
        for (Invite invite : invites) {
            entries.add(new InvitationBook.Entry(InvitationId.next(), SecretToken.next(), invite));
        }
        book.add(entries, now, expiresAt);
        for (InvitationBook.Entry entry : entries) {
            Invite invite = entry.invite();
            events.publishEvent(new InvitationIssued(
                    entry.id(),
                    entry.token().raw(),
                    invite.email(),
                    invite.name(),
                    invite.role(),
                    invite.organisation(),
                    invite.locale(),
                    expiresAt,
                    by));
        }
        return entries.stream().map(InvitationBook.Entry::id).toList();
    }

    /** @see it.winwelfare.identity.Users#invited */
    public List<OpenInvitation> waiting(OrganisationId organisation) {
        return book.open(organisation, clock.instant());
    }

    /** @see it.winwelfare.identity.Users#withdraw */
    public void withdraw(Actor by, OrganisationId organisation, InvitationId id) {
        Invitation invitation = book.forUpdate(id)
                .filter(found -> found.role().organisation().equals(organisation))
                .orElseThrow(() -> Refused.notFound("invitation-unknown"));
        RoleRules.requireMayGive(by, invitation.role().role(), organisation);
        if (invitation.acceptedAt() != null) {
            throw Refused.gone("invitation-used");
        }
        if (invitation.supersededAt() == null) {
            book.withdrawn(id, clock.instant());
            events.publishEvent(new InvitationWithdrawn(id, invitation.role(), by));
        }
    }

    /** What the holder of the token sees. */
    @Transactional(readOnly = true)
    public InvitationView look(String token) {
        Invitation invitation = open(book.byToken(new SecretToken(token)));
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.name(),
                invitation.role(),
                accounts.byEmail(invitation.email()).isPresent(),
                invitation.expiresAt());
    }

    /** Gives the role: to the account of the address when its password is right, else to a new one with this password. */
    public UserId accept(String token, String password) {
        InvitationView view = look(token);
        SecretToken secret = new SecretToken(token);
        Origin origin = new Origin(Channel.PORTAL, null);
        if (view.hasAccount()) {
            Account account = signIn.prove(view.email().value(), password, origin)
                    .orElseThrow(() -> Refused.invalidField(PasswordRule.FIELD, "password-wrong"));
            return inOneTransaction(() -> take(secret, invitation -> account.id(), origin));
        }
        PasswordRule.check(password, view.email());
        String hash = Objects.requireNonNull(passwords.encode(PasswordRule.normalised(password)));
        return inOneTransaction(() -> take(secret, invitation -> newAccount(invitation, hash), origin));
    }

    private UserId take(SecretToken token, Function<Invitation, UserId> account, Origin origin) {
        Invitation invitation = open(book.forUpdate(token));
        UserId user = account.apply(invitation);
        accounts.grant(user, invitation.role());
        book.accepted(invitation.id(), user, clock.instant());
        Actor person = new Actor(user, invitation.name(), Set.of(invitation.role()), origin);
        events.publishEvent(new InvitationAccepted(user, invitation.role(), invitation.subject(), person));
        return user;
    }

    private UserId newAccount(Invitation invitation, String hash) {
        return accounts.add(invitation.email(), invitation.name(), hash, Languages.spoken(invitation.locale()));
    }

    private UserId inOneTransaction(Supplier<UserId> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Invitation open(Optional<Invitation> found) {
        Invitation invitation = found.orElseThrow(() -> Refused.notFound("invitation-unknown"));
        invitation.requireOpen(clock.instant());
        return invitation;
    }
}
