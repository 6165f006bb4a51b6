package it.winwelfare.identity.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.UserLocked;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares passwords, asks for second factors, counts what was wrong, and locks. Every refusal looks the same and takes the same time, so that nobody learns which
 * addresses have an account, nor that one is locked: the owner is told by mail.
 */
@Component
public class SignIn {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Compared with when there is no account. */
    private final String nobodysPassword;

    SignIn(
            Accounts accounts,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.nobodysPassword =
                Objects.requireNonNull(passwords.encode(SecretToken.next().raw()));
    }

    /** The account, if this is its password and it is not locked. One with a second factor is not signed in by that yet. */
    public Optional<Account> signIn(String email, String password, Origin origin) {
        Optional<Account> account = prove(email, password, origin);
        account.filter(proven -> !proven.secondFactor())
                .ifPresent(proven -> transaction.executeWithoutResult(status -> signedIn(proven, origin)));
        return account;
    }

    /**
     * The account, if the second factor is proven and it is not locked. A failure counts like a wrong password, so that who has the
     * password cannot try code after code.
     *
     * @param credentials of the account when its password was typed; empty when nothing was
     * @param proof is asked while nobody else can sign in to this account, and within the transaction
     */
    public Optional<Account> complete(UserId user, OptionalInt credentials, BooleanSupplier proof, Origin origin) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Account account = accounts.forUpdate(user).orElse(null);
            if (account == null
                    || account.isLocked(clock.instant())
                    || credentials.orElse(account.credentials()) != account.credentials()) {
                return Optional.empty();
            }
            if (!proof.getAsBoolean()) {
                return failed(user, origin);
            }
            reset(account);
            signedIn(account, origin);
            return Optional.of(account.afterSuccess());
        }));
    }

    /**
     * The account, if it is not locked, for somebody whom a provider has recognised as its owner: as after the right password.
     *
     * @param assured whether that is as good as password and second factor together
     */
    public Optional<Account> recognised(UserId user, boolean assured, Origin origin) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Account account = accounts.forUpdate(user).orElse(null);
            if (account == null || account.isLocked(clock.instant())) {
                return Optional.empty();
            }
            if (account.secondFactor() && !assured) {
                return Optional.of(account);
            }
            reset(account);
            signedIn(account, origin);
            return Optional.of(account.afterSuccess());
        }));
    }

    /** Whether it is the password of this account, for somebody who is signed in already or holds an invitation. Counts alike. */
    Optional<Account> prove(String email, String password, Origin origin) {
        Optional<Account> found =
                EmailAddress.isValid(email) ? accounts.byEmail(EmailAddress.parse(email)) : Optional.empty();
        // Hashing comes before the transaction: it takes a hundred times as long.
        boolean right = password.length() <= PasswordRule.LONGEST * 2
                && passwords.matches(
                        PasswordRule.normalised(password),
                        found.map(Account::password).orElse(nobodysPassword));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UserId id = found.get().id();
        return Objects.requireNonNull(
                transaction.execute(status -> right ? succeeded(found.get(), password) : failed(id, origin)));
    }

    private Optional<Account> succeeded(Account proven, String password) {
        Account account = accounts.forUpdate(proven.id()).orElseThrow();
        // Many guesses at the same moment pass the comparison side by side; here they stand in line.
        if (account.isLocked(clock.instant()) || account.credentials() != proven.credentials()) {
            return Optional.empty();
        }
        // Where a code has to follow, the right password takes back no wrong code: else there would be no end of tries.
        if (!account.secondFactor()) {
            reset(account);
        }
        if (passwords.upgradeEncoding(account.password())) {
            accounts.rehash(account.id(), Objects.requireNonNull(passwords.encode(PasswordRule.normalised(password))));
        }
        return Optional.of(account.secondFactor() ? account : account.afterSuccess());
    }

    private void reset(Account account) {
        if (account.failures() > 0 || account.lockedUntil() != null) {
            accounts.setFailures(account.afterSuccess());
        }
    }

    private void signedIn(Account account, Origin origin) {
        events.publishEvent(new UserChanged(account.id(), UserChanged.Change.SIGNED_IN, null, person(account, origin)));
    }

    private Optional<Account> failed(UserId id, Origin origin) {
        Instant now = clock.instant();
        Account before = accounts.forUpdate(id).orElseThrow();
        Account after = before.afterFailure(now);
        if (!after.equals(before)) {
            accounts.setFailures(after);
        }
        Instant until = after.lockedUntil();
        if (until != null && !before.isLocked(now) && after.isLocked(now)) {
            Actor platform = Actor.system("identity.lock-out");
            events.publishEvent(new UserLocked(
                    id,
                    after.email(),
                    after.name(),
                    after.locale(),
                    until,
                    new Actor(null, platform.name(), platform.roles(), origin)));
        }
        return Optional.empty();
    }

    private static Actor person(Account account, Origin origin) {
        // Roles say nothing about the act of signing in.
        return new Actor(account.id(), account.name(), Set.<RoleIn>of(), origin);
    }
}
