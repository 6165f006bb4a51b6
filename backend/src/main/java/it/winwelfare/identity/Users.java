package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.Invitations;
import it.winwelfare.identity.internal.PasswordResets;
import it.winwelfare.identity.internal.Presence;
import it.winwelfare.identity.internal.Presences;
import it.winwelfare.identity.internal.Registrations;
import it.winwelfare.identity.internal.RoleRules;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All who can sign in, with their roles, passwords and invitations.
 *
 * <p>Passwords have at least 12 characters; five wrong ones in a row close an account for 15 minutes. Tokens in mails work once and
 * for a while, and are kept as hashes.
 */
@Component
public class Users {

    private final Accounts accounts;
    private final Presences presences;
    private final Registrations registrations;
    private final Invitations invitations;
    private final PasswordResets resets;

    Users(
            Accounts accounts,
            Presences presences,
            Registrations registrations,
            Invitations invitations,
            PasswordResets resets) {
        this.accounts = accounts;
        this.presences = presences;
        this.registrations = registrations;
        this.invitations = invitations;
        this.resets = resets;
    }

    /**
     * The user of this id.
     *
     * @throws Rejection {@code user-unknown}
     */
    @Transactional(readOnly = true)
    public UserView find(UserId id) {
        return view(accounts.find(id).orElseThrow(Users::unknown));
    }

    /**
     * The user of this address, in upper or lower case.
     *
     * @throws Rejection {@code user-unknown}; {@code invalid-email} if it is no address
     */
    @Transactional(readOnly = true)
    public UserView byEmail(String email) {
        return view(accounts.byEmail(EmailAddress.parse(email)).orElseThrow(Users::unknown));
    }

    /**
     * The user as an actor, with the roles of this moment. The web hands actors to its handlers by itself; this is for jobs, the
     * demo data and tests.
     *
     * @throws Rejection {@code user-unknown}
     */
    @Transactional(readOnly = true)
    public Actor actorOf(UserId id, Origin origin) {
        return presences.of(id).orElseThrow(Users::unknown).actor(origin);
    }

    /** What these are called; who has no account any more is left out. One query. */
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Collection<UserId> ids) {
        return accounts.names(ids);
    }

    /** Where these are written to; who has no account any more is absent. One query. */
    @Transactional(readOnly = true)
    public Map<UserId, Addressee> addressees(Collection<UserId> ids) {
        return accounts.addressees(ids);
    }

    /** The language of the user's pages and mail; Italian, if nobody has this id any more. */
    @Transactional(readOnly = true)
    public Locale localeOf(UserId id) {
        return accounts.find(id).map(Account::locale).orElse(Locale.ITALIAN);
    }

    /**
     * Who can act for the organisation, by name: everybody with a role there but employees, of whom the companies keep their own
     * lists. One query.
     *
     * @throws AccessDenied unless by the Ambito, or by company HR or a provider for their own organisation
     */
    @Transactional(readOnly = true)
    public List<RoleHolder> of(Actor actor, OrganisationId organisation) {
        RoleRules.requireMaySee(actor, organisation);
        return accounts.of(organisation);
    }

    /**
     * The names of those of the users who act for an organisation; whoever is only an employee is left out, so that a list of acts
     * does not tell who bought what. One query.
     *
     * @throws AccessDenied unless by the Ambito
     */
    @Transactional(readOnly = true)
    public Map<UserId, String> staffNames(Actor by, Collection<UserId> ids) {
        by.requireAny(Role.AMBITO);
        return accounts.staffNames(ids);
    }

    /**
     * The invitations that wait for an answer, employees' apart, by name; for whom {@link #of} is. One query.
     *
     * @throws AccessDenied as {@link #of}
     */
    @Transactional(readOnly = true)
    public List<OpenInvitation> invited(Actor actor, OrganisationId organisation) {
        RoleRules.requireMaySee(actor, organisation);
        return invitations.waiting(organisation);
    }

    /**
     * Takes an open invitation back: its link ends at once. Nothing happens if it was taken back already.
     *
     * @throws Rejection {@code invitation-unknown} in this organisation, {@code invitation-used}
     * @throws AccessDenied by the rules of {@link #invite}
     */
    @Transactional
    public void withdraw(Actor by, OrganisationId organisation, InvitationId id) {
        invitations.withdraw(by, organisation, id);
    }

    /** Whether anybody has the role, in whichever organisation. Tells of nobody, so that the first start can ask it. */
    @Transactional(readOnly = true)
    public boolean anybodyIs(Role role) {
        return accounts.anybodyIs(role);
    }

    /**
     * Invites somebody by mail to take a role; good for 14 days. An open invitation of the same person to the same thing ends.
     *
     * @throws AccessDenied unless by the Ambito, or by company HR or a provider for their own organisation
     */
    public InvitationId invite(Actor by, Invite invite) {
        return invitations.issue(by, List.of(invite)).getFirst();
    }

    /**
     * Invites many at once, by the rules of {@link #invite}: all or nobody. Publishes an {@link InvitationIssued} for each.
     *
     * @throws AccessDenied if the actor may not invite one of them
     */
    public void inviteAll(Actor by, List<Invite> invites) {
        invitations.issue(by, invites);
    }

    /**
     * The open invitation of this token.
     *
     * @throws Rejection {@code invitation-unknown}, {@code invitation-used}, {@code invitation-superseded}, {@code invitation-expired}
     */
    public InvitationView invitation(String token) {
        return invitations.look(token);
    }

    /**
     * Takes the role of an invitation. The password is the new one of a new account, or the present one of the account that the
     * address has already. Publishes {@link InvitationAccepted} within the transaction.
     *
     * @throws Rejection those of {@link #invitation}; for the field {@code password} those of the password rule, or {@code
     *     password-wrong}
     */
    public UserId accept(String token, String password) {
        return invitations.accept(token, password);
    }

    /** Mails a link for a new password if the address has an account. Never tells whether it has. */
    public void requestReset(String email, Locale locale) {
        resets.request(email, locale);
    }

    /**
     * Passes while the link of a reset works.
     *
     * @throws Rejection {@code reset-unknown}, {@code reset-used}, {@code reset-expired}
     */
    public void checkReset(String token) {
        resets.check(token);
    }

    /**
     * Sets a new password by a link, opens a locked account, and ends everything that was signed in with the old one.
     *
     * @throws Rejection those of {@link #checkReset}; for the field {@code password} those of the password rule
     */
    public void reset(String token, String password) {
        resets.reset(token, password);
    }

    /**
     * Changes one's own password, and ends everything that was signed in with the old one, but the session that asks.
     *
     * @throws Rejection {@code password-wrong} for the field {@code current}; those of the password rule for {@code password}
     * @throws AccessDenied unless a person acts
     */
    public void changePassword(Actor actor, String old, String next) {
        registrations.changePassword(actor, old, next);
    }

    /**
     * Passes if this is one's own password; the session that asks has then proven it anew. Wrong ones count as at the sign-in.
     *
     * @throws Rejection {@code password-wrong} for the field {@code password}
     * @throws AccessDenied unless a person acts
     */
    public void confirmPassword(Actor actor, String password) {
        registrations.confirmPassword(actor, password);
    }

    /**
     * Makes a user without an invitation.
     *
     * @throws Rejection {@code email-taken}; those of the password rule
     * @throws AccessDenied unless by the platform or the Ambito
     */
    public UserId register(Actor by, NewUser user) {
        return registrations.register(by, user);
    }

    /**
     * Gives a role; nothing happens if the user has it already.
     *
     * @throws Rejection {@code user-unknown}
     * @throws AccessDenied by the rules of {@link #invite}
     */
    @Transactional
    public void addRole(Actor by, UserId user, RoleIn role) {
        if (accounts.find(user).isEmpty()) {
            throw unknown();
        }
        registrations.changeRole(by, user, role, Change.ROLE_ADDED);
    }

    /**
     * Takes a role away, at once: the next request of the user is without it. Nothing happens if the user does not have it. Nobody
     * takes away a role of their own, so that somebody who can let others in is always left.
     *
     * @throws Rejection {@code role-of-oneself}
     * @throws AccessDenied by the rules of {@link #invite}
     */
    @Transactional
    public void removeRole(Actor by, UserId user, RoleIn role) {
        if (user.equals(by.user())) {
            throw Refused.conflict("role-of-oneself");
        }
        registrations.changeRole(by, user, role, Change.ROLE_REMOVED);
    }

    /**
     * Chooses one's own language for pages and mail: English, or Italian for every other.
     *
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void setLocale(Actor actor, Locale locale) {
        registrations.setLocale(actor, locale);
    }

    private UserView view(Account account) {
        Presence presence = presences.of(account.id()).orElseThrow(Users::unknown);
        return new UserView(account.id(), account.email(), account.name(), presence.roles(), account.locale());
    }

    private static Rejection unknown() {
        return Refused.notFound("user-unknown");
    }
}
