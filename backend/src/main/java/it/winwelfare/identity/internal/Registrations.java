package it.winwelfare.identity.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.NewUser;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.sessions.SessionBook;
import it.winwelfare.problems.Refused;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Users made without an invitation, and what changes about a user afterwards. */
@Component
public class Registrations {

    private final Accounts accounts;
    private final SignIn signIn;
    private final Authorizations authorizations;
    private final SessionBook sessions;
    private final CurrentSession current;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Registrations(
            Accounts accounts,
            SignIn signIn,
            Authorizations authorizations,
            SessionBook sessions,
            CurrentSession current,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.current = current;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
    }

    /** @see it.winwelfare.identity.Users#register */
    public UserId register(Actor by, NewUser user) {
        by.requireAny(Role.AMBITO);
        user.roles().forEach(role -> RoleRules.requireMayGive(by, role.role(), role.organisation()));
        PasswordRule.check(user.password(), user.email());
        String hash = hash(user.password());
        return Objects.requireNonNull(transaction.execute(status -> {
            UserId id = accounts.add(user.email(), user.name(), hash, Languages.spoken(user.locale()));
            events.publishEvent(new UserChanged(id, Change.REGISTERED, null, by));
            user.roles().forEach(role -> changeRole(by, id, role, Change.ROLE_ADDED));
            return id;
        }));
    }

    /** Gives or takes a role within the caller's transaction; tells of it only when something changed. */
    public void changeRole(Actor by, UserId user, RoleIn role, Change change) {
        RoleRules.requireMayGive(by, role.role(), role.organisation());
        boolean changed = change == Change.ROLE_ADDED ? accounts.grant(user, role) : accounts.revoke(user, role);
        if (changed) {
            events.publishEvent(new UserChanged(user, change, role, by));
        }
    }

    /** @see it.winwelfare.identity.Users#changePassword */
    public void changePassword(Actor actor, String old, String next) {
        UserId user = actor.requireUser();
        Account account = accounts.find(user).orElseThrow();
        if (signIn.prove(account.email().value(), old, actor.origin()).isEmpty()) {
            throw Refused.invalidField("current", "password-wrong");
        }
        PasswordRule.check(next, account.email());
        String hash = hash(next);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(user, hash);
            authorizations.end(user);
            current.name().ifPresentOrElse(here -> sessions.endOthers(user, here), () -> sessions.endAll(user));
            events.publishEvent(new UserChanged(user, Change.PASSWORD_CHANGED, null, actor));
        });
        current.passwordChanged(account.credentials() + 1);
    }

    /** @see it.winwelfare.identity.Users#confirmPassword */
    public void confirmPassword(Actor actor, String password) {
        Account account = accounts.find(actor.requireUser()).orElseThrow();
        if (signIn.prove(account.email().value(), password, actor.origin()).isEmpty()) {
            throw Refused.invalidField(PasswordRule.FIELD, "password-wrong");
        }
        current.proven(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    /** @see it.winwelfare.identity.Users#setLocale */
    public void setLocale(Actor actor, Locale locale) {
        accounts.setLocale(actor.requireUser(), Languages.spoken(locale));
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(PasswordRule.normalised(password)));
    }
}
